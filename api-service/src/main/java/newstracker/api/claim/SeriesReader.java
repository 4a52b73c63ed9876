package newstracker.api.claim;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimReader.Times;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.Validity.Held;
import newstracker.api.claim.Validity.Start;
import newstracker.api.journal.Viewpoint;
import newstracker.api.show.Since;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.article.Published.Precision;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;

/// Reads series whole, and when each of their answers holds: what one of them is depends on the others.
final class SeriesReader {

    private static final String SERIES_OF = """
            select c.* from claim c
            where c.series in (select w.series from claim w where w.id = any(?)) and c.number <= ?
            """;

    // Times of one precision compare as they are.
    private static final String HELD = ClaimReader.EVIDENCE.formatted("""
                    wanted.id as claim, e.phase, e.published_precision, min(e.published_at) as published_at,
                    array_agg(distinct e.standing) as standings, min(e.stated_from) as stated_from
                    """, Viewpoint.sees("e"), ClaimReader.COUNTED)
            + "group by wanted.id, e.phase, e.published_precision";

    // The latest: what began long ago has ended or goes on.
    private static final String STARTS = """
            select e.claim, e.stated_from, e.published_at, e.published_precision, e.standing
            from unnest(?) as wanted(id)
            cross join lateral (
                select * from evidence e where e.claim = wanted.id and e.begins and %s
                order by e.published_at desc limit %s) e
            """.formatted(Viewpoint.sees("e"), ClaimReader.COUNTED);

    /// A claim, and when it was first recorded here.
    record Recorded(NormalClaim claim, long number, Instant recordedAt) {}

    private record Timed<T>(String claim, T said) {

        static <T> Map<String, List<T>> byClaim(List<Timed<T>> all) {
            return all.stream()
                    .collect(Collectors.groupingBy(Timed::claim, Collectors.mapping(Timed::said, Collectors.toList())));
        }
    }

    private SeriesReader() {}

    /// All answers of the series to which these claims belong.
    static List<Recorded> recorded(Connection connection, Collection<String> ids, Viewpoint from) throws SQLException {
        return Sql.list(connection, SERIES_OF, SeriesReader::recorded, ids, from.number());
    }

    static Map<String, Times> times(Connection connection, Collection<String> ids, Viewpoint from) throws SQLException {
        List<Recorded> all = recorded(connection, ids, from);
        Map<String, List<Answer>> series = answers(connection, all, from);
        return all.stream()
                .map(Recorded::claim)
                .filter(claim -> ids.contains(claim.id()))
                .collect(Collectors.toMap(
                        NormalClaim::id, claim -> times(claim, series.getOrDefault(claim.series(), List.of()))));
    }

    private static Times times(NormalClaim claim, List<Answer> series) {
        History history = History.of(claim, series);
        return new Times(history.spells().size(), history.until().isEmpty());
    }

    /// From when each of these holds, by series, without the words of all who say so: a series may have
    /// thousands of answers.
    static Map<String, List<Answer>> answers(Connection connection, List<Recorded> claims, Viewpoint from)
            throws SQLException {
        List<String> ids = claims.stream().map(claim -> claim.claim().id()).toList();
        Map<String, List<Held>> held = Timed.byClaim(
                Sql.list(connection, HELD, SeriesReader::held, ids, from.number(), from.number(), from.until()));
        Map<String, List<Start>> starts = Timed.byClaim(
                Sql.list(connection, STARTS, SeriesReader::start, ids, from.number(), from.number(), from.until()));
        return claims.stream()
                .filter(claim -> held.containsKey(claim.claim().id()))
                .map(claim -> new Answer(
                        claim.claim(),
                        claim.number(),
                        Validity.of(
                                held.get(claim.claim().id()),
                                starts.getOrDefault(claim.claim().id(), List.of()))))
                .collect(Collectors.groupingBy(answer -> answer.claim().series()));
    }

    private static Recorded recorded(Row row) throws SQLException {
        return new Recorded(NormalClaim.of(row), row.longNumber("number"), row.instant("recorded_at"));
    }

    private static Timed<Held> held(Row row) throws SQLException {
        Held held = new Held(
                Phase.valueOf(row.text("phase")),
                row.texts("standings").stream().map(Standing::named).collect(Collectors.toSet()),
                row.maybeDate("stated_from"),
                published(row));
        return new Timed<>(row.text("claim"), held);
    }

    private static Timed<Start> start(Row row) throws SQLException {
        Start start = Start.of(row.maybeDate("stated_from"), published(row), Standing.named(row.text("standing")));
        return new Timed<>(row.text("claim"), start);
    }

    private static Since published(Row row) throws SQLException {
        return Since.of(row.instant("published_at"), Precision.valueOf(row.text("published_precision")));
    }
}
