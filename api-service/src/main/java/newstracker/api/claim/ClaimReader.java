package newstracker.api.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.Trust.Report;
import newstracker.api.claim.Validity.Held;
import newstracker.api.claim.Validity.Start;
import newstracker.api.journal.Viewpoint;
import newstracker.api.show.Since;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.article.Published.Precision;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.Standing;

/// Reads claims as they look from a viewpoint, with what follows from the rest of their series.
@Singleton
public class ClaimReader {

    private static final String OF_IDS = "select * from claim where id = any(?)";

    private static final String SERIES_OF = """
            select c.* from claim c
            where c.series in (select w.series from claim w where w.id = any(?)) and c.number <= ?
            """;

    // A model named in a hundred thousand articles must not be read whole: the earliest pieces decide
    // who was first.
    static final int COUNTED = 500;

    // Who wants all of it asks for the evidence of the claim.
    private static final int SHOWN = 20;

    private static final String EVIDENCE = """
            select %s from unnest(?) as wanted(id)
            cross join lateral (
                select * from evidence e where e.claim = wanted.id and %s
                order by e.published_at, e.article, e.place limit %s) e
            """;

    private static final String WITNESSES = EVIDENCE.formatted("e.*", Viewpoint.sees("e"), "?");

    private static final String REPORTS = EVIDENCE.formatted(
            "e.claim, e.article, e.sha256, e.source_ids[1] as source, e.standing, e.published_at, e.published_precision, e.signature",
            Viewpoint.sees("e"),
            COUNTED);

    // Times of one precision compare as they are.
    private static final String HELD =
            EVIDENCE.formatted("""
                    wanted.id as claim, e.phase, e.published_precision, min(e.published_at) as published_at,
                    array_agg(distinct e.standing) as standings, min(e.stated_from) as stated_from
                    """, Viewpoint.sees("e"), COUNTED) + "group by wanted.id, e.phase, e.published_precision";

    // The latest: what began long ago has ended or goes on.
    private static final String STARTS = """
            select e.claim, e.stated_from, e.published_at, e.published_precision, e.standing
            from unnest(?) as wanted(id)
            cross join lateral (
                select * from evidence e where e.claim = wanted.id and e.begins and %s
                order by e.published_at desc limit %s) e
            """.formatted(Viewpoint.sees("e"), COUNTED);

    /// A claim, and when it was first recorded here.
    record Recorded(NormalClaim claim, long number, Instant recordedAt) {}

    private record Timed<T>(String claim, T said) {

        static <T> Map<String, List<T>> byClaim(List<Timed<T>> all) {
            return all.stream()
                    .collect(Collectors.groupingBy(
                            Timed::claim, Collectors.mapping(Timed::said, Collectors.toList())));
        }
    }

    private final RecentViews recent;

    ClaimReader(RecentViews recent) {
        this.recent = recent;
    }

    /// For a command, which asks once and remembers nothing.
    public static ClaimReader once() {
        return new ClaimReader(new RecentViews());
    }

    /// The claims of these ids, in the order of the ids; unknown ones are left out.
    public List<ClaimView> views(Connection connection, List<String> ids, Viewpoint from) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ClaimView> views = new HashMap<>(recent.known(connection, ids, from));
        List<String> missing = ids.stream().filter(id -> !views.containsKey(id)).toList();
        List<ClaimView> made = missing.isEmpty() ? List.of() : made(connection, missing, from);
        recent.keep(made, from);
        made.forEach(view -> views.put(view.id(), view));
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private List<ClaimView> made(Connection connection, List<String> ids, Viewpoint from) throws SQLException {
        List<Recorded> all = Sql.list(connection, SERIES_OF, ClaimReader::recorded, ids, from.number());
        Map<String, List<Answer>> series = answers(connection, all, from).stream()
                .collect(Collectors.groupingBy(answer -> answer.claim().series()));
        Map<String, List<Report>> reports =
                reports(connection, ids, from).stream().collect(Collectors.groupingBy(Report::claim));
        Map<String, List<Witness>> shown =
                witnesses(connection, ids, from, SHOWN).stream().collect(Collectors.groupingBy(Witness::claim));
        Set<String> wanted = Set.copyOf(ids);
        return all.stream()
                .filter(recorded -> wanted.contains(recorded.claim().id()))
                .map(recorded -> ClaimViews.of(
                        recorded,
                        series.getOrDefault(recorded.claim().series(), List.of()),
                        reports.getOrDefault(recorded.claim().id(), List.of()),
                        shown.getOrDefault(recorded.claim().id(), List.of())))
                .toList();
    }

    /// From when each of these holds, without the words of all who say so: a series may have thousands of answers.
    private List<Answer> answers(Connection connection, List<Recorded> claims, Viewpoint from) throws SQLException {
        List<String> ids = claims.stream().map(claim -> claim.claim().id()).toList();
        Map<String, List<Held>> held = Timed.byClaim(
                Sql.list(connection, HELD, ClaimReader::held, ids, from.number(), from.number(), from.until()));
        Map<String, List<Start>> starts = Timed.byClaim(
                Sql.list(connection, STARTS, ClaimReader::start, ids, from.number(), from.number(), from.until()));
        return claims.stream()
                .filter(claim -> held.containsKey(claim.claim().id()))
                .map(claim -> new Answer(
                        claim.claim(),
                        claim.number(),
                        Validity.of(
                                held.get(claim.claim().id()),
                                starts.getOrDefault(claim.claim().id(), List.of()))))
                .toList();
    }

    /// What these claims say, without who says so.
    public Map<String, NormalClaim> normal(Connection connection, Collection<String> ids) throws SQLException {
        return Sql.list(connection, OF_IDS, ClaimReader::claim, ids).stream()
                .collect(Collectors.toMap(NormalClaim::id, Function.identity()));
    }

    /// All evidence of these claims, by claim.
    public Map<String, List<EvidenceView>> evidence(Connection connection, List<String> ids, Viewpoint from)
            throws SQLException {
        return witnesses(connection, ids, from, COUNTED).stream()
                .collect(Collectors.groupingBy(
                        Witness::claim, Collectors.mapping(ClaimViews::evidence, Collectors.toList())));
    }

    /// At most so many pieces of evidence of each of these claims, the earliest first.
    List<Witness> witnesses(Connection connection, List<String> claims, Viewpoint from, int most) throws SQLException {
        return Sql.list(connection, WITNESSES, Witness::of, claims, from.number(), from.number(), from.until(), most);
    }

    private static List<Report> reports(Connection connection, List<String> claims, Viewpoint from)
            throws SQLException {
        return Sql.list(connection, REPORTS, Report::of, claims, from.number(), from.number(), from.until());
    }

    private static Recorded recorded(Row row) throws SQLException {
        return new Recorded(claim(row), row.longNumber("number"), row.instant("recorded_at"));
    }

    private static NormalClaim claim(Row row) throws SQLException {
        return new NormalClaim(
                row.text("id"),
                row.text("series"),
                row.text("question"),
                row.text("kind"),
                row.maybeText("subject").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Thing(
                                row.text("subject"),
                                row.text("subject_name"),
                                row.maybeText("maker"),
                                row.text("category"))),
                row.maybeText("item"),
                row.maybeText("benchmark"),
                row.maybeText("variant"),
                row.maybeDecimal("amount"),
                row.maybeText("unit"),
                row.maybeText("currency"),
                row.maybeText("per"),
                row.text("direction"),
                row.maybeText("tax"),
                row.maybeText("region"),
                row.maybeText("tier"),
                row.texts("conditions"),
                row.maybeYes("tools"),
                row.maybeNumber("attempts"),
                row.maybeText("effort"),
                row.maybeText("comparison_key"),
                row.yes("known"));
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
        Start start =
                Start.of(row.maybeDate("stated_from"), published(row), Standing.named(row.text("standing")));
        return new Timed<>(row.text("claim"), start);
    }

    private static Since published(Row row) throws SQLException {
        return Since.of(row.instant("published_at"), Precision.valueOf(row.text("published_precision")));
    }
}
