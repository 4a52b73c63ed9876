package newstracker.api.stream;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Conditions;
import newstracker.api.query.Criteria;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;

/// Reads the log in the order of its numbers, which is the order of commits: after a number nothing new
/// ever appears before it.
@Singleton
public class EventLog {

    private static final String AFTER = """
            select v.number, v.type, v.body from event v
            where %s
                and v.number > ? and v.number <= ?
            order by v.number limit ?
            """;

    private static final String OF_CLAIMS = """
            (v.claim is not null and exists (select 1 from claim c where c.id = v.claim and %s)
                or v.claim is null and v.article is not null and exists (
                    select 1 from evidence e join claim c on c.id = e.claim
                    where e.article = v.article and e.from_number <= v.number
                        and (e.to_number is null or e.to_number >= v.number) and %s))
            """;

    private static final String OF_TEXTS = "reading r";

    /// An event as it was logged.
    record Logged(long number, String type, String body) {}

    /// What the follower wants to see, and from where to where.
    record Stretch(Criteria criteria, List<String> types, long after, long upTo, int most) {}

    List<Logged> read(Connection connection, Stretch stretch) throws SQLException {
        Where where = where(stretch);
        return Sql.list(
                connection,
                AFTER.formatted(where.text()),
                row -> new Logged(row.longNumber("number"), row.text("type"), row.text("body")),
                where.values(stretch.after(), stretch.upTo(), stretch.most()));
    }

    private static Where where(Stretch stretch) {
        Criteria criteria = stretch.criteria();
        Where where = new Where();
        if (!stretch.types().isEmpty()) {
            where.and("v.type = any(?)", stretch.types());
        }
        criteria.when().recordedSince().ifPresent(since -> where.and("v.at >= ?", since));
        if (criteria.ofClaims()) {
            Where claim = Conditions.claim(criteria, Viewpoint.at(stretch.upTo()));
            where.and(OF_CLAIMS.formatted(claim.text(), claim.text()), claim.twice());
        }
        if (criteria.ofTexts()) {
            texts(criteria, where);
        }
        return where;
    }

    private static void texts(Criteria criteria, Where where) {
        // As the text read when it happened: whoever comes back later must not miss what others were told. Of a
        // revision, and of what was taken down, the text before it tells as well whom it concerns.
        Where texts = Conditions.texts("r", criteria, new Where()).and("""
                r.article = v.article and r.from_number <= v.number
                    and (r.to_number is null or r.to_number >= v.number)""");
        criteria.from().query().ifPresent(query -> texts.and("r.search @@ ?::tsquery", query));
        criteria.when().since().ifPresent(since -> texts.and("r.first_published >= ?", since));
        criteria.when().until().ifPresent(until -> texts.and("r.first_published < ?", until));
        List<String> sources = criteria.from().source();
        // News of a source itself is of interest to whoever asks for that source.
        where.andExistsOr(OF_TEXTS, texts, "v.source = any(?)", sources);
    }
}
