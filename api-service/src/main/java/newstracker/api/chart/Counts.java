package newstracker.api.chart;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newstracker.api.answer.Question;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;

/// How many articles and claims came out in each hour, day, week or month of a time zone.
@Singleton
class Counts {

    // The latest buckets; more than a chart can show.
    private static final String ARTICLES = """
            select date_trunc(?, r.first_published, ?) as bucket, count(*) as counted from reading r
            where %s
            group by 1 order by 1 desc limit 5000
            """;

    private static final String CLAIMS = """
            select date_trunc(?, (
                    select min(e.published_at) from evidence e where e.claim = c.id and %s), ?) as bucket,
                count(*) as counted
            from claim c
            where %s
            group by 1 order by 1 desc limit 5000
            """;

    /// One bucket; `time` is its beginning.
    record Count(Instant time, long articles, long claims) {

        private Count with(Count other) {
            return new Count(time, articles + other.articles, claims + other.claims);
        }
    }

    List<Count> of(Connection connection, Question question, String bucket, ZoneId at) throws SQLException {
        String zone = name(at);
        Viewpoint from = question.from();
        Map<Instant, Count> counts = new TreeMap<>();
        Where articles = Conditions.articles(question.criteria(), from);
        List<Object> values = new ArrayList<>(List.of(bucket, zone));
        values.addAll(Arrays.asList(articles.values()));
        Sql.list(
                        connection,
                        ARTICLES.formatted(articles.text()),
                        row -> new Count(row.instant("bucket"), row.longNumber("counted"), 0),
                        values.toArray())
                .forEach(count -> counts.merge(count.time(), count, Count::with));
        Where claims = Conditions.claims(question.criteria(), from);
        List<Object> more = new ArrayList<>(List.of(bucket, from.number(), from.number(), from.until(), zone));
        more.addAll(Arrays.asList(claims.values()));
        Sql.list(
                        connection,
                        CLAIMS.formatted(Viewpoint.sees("e"), claims.text()),
                        row -> new Count(row.instant("bucket"), 0, row.longNumber("counted")),
                        more.toArray())
                .forEach(count -> counts.merge(count.time(), count, Count::with));
        return List.copyOf(counts.values());
    }

    // PostgreSQL reads a bare offset as POSIX does, counted westwards.
    private static String name(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset offset
                ? "UTC"
                        + ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds())
                                .getId()
                                .replace("Z", "")
                : zone.getId();
    }
}
