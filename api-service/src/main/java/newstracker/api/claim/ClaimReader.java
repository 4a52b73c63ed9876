package newstracker.api.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.journal.Viewpoint;
import newstracker.api.likeness.Signature;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.article.Published.Precision;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.Show;
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
    private static final String EVIDENCE = """
            select e.* from unnest(?) as wanted(id)
            cross join lateral (
                select * from evidence e where e.claim = wanted.id and %s
                order by e.published_at, e.article, e.place limit 500) e
            """.formatted(Viewpoint.sees("e"));

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
        Map<String, List<Recorded>> series = recorded(connection, ids, from).stream()
                .collect(Collectors.groupingBy(recorded -> recorded.claim().series()));
        Set<String> wanted = Set.copyOf(ids);
        return series.values().stream()
                .flatMap(Collection::stream)
                .filter(recorded -> wanted.contains(recorded.claim().id()))
                .map(recorded ->
                        ClaimViews.of(recorded, series.get(recorded.claim().series())))
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
        return witnesses(connection, ids, from).stream()
                .collect(Collectors.groupingBy(
                        Witness::claim, Collectors.mapping(ClaimViews::evidence, Collectors.toList())));
    }

    /// These claims and all others of their series.
    private List<Recorded> recorded(Connection connection, List<String> ids, Viewpoint from) throws SQLException {
        List<Recorded> bare = Sql.list(connection, SERIES_OF, ClaimReader::bare, ids, from.number());
        List<String> all = bare.stream().map(claim -> claim.claim().id()).toList();
        Map<String, List<Witness>> witnesses =
                witnesses(connection, all, from).stream().collect(Collectors.groupingBy(Witness::claim));
        return bare.stream()
                .map(claim -> new Recorded(
                        claim.claim(),
                        claim.number(),
                        claim.recordedAt(),
                        witnesses.getOrDefault(claim.claim().id(), List.of())))
                .toList();
    }

    List<Witness> witnesses(Connection connection, List<String> claims, Viewpoint from) throws SQLException {
        return Sql.list(connection, EVIDENCE, ClaimReader::witness, claims, from.number(), from.number(), from.until());
    }

    private static Recorded bare(Row row) throws SQLException {
        return new Recorded(claim(row), row.longNumber("number"), row.instant("recorded_at"), List.of());
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

    static Witness witness(Row row) throws SQLException {
        return new Witness(row.text("claim"), place(row), words(row), publication(row));
    }

    private static Witness.Place place(Row row) throws SQLException {
        return new Witness.Place(
                row.text("article"),
                row.number("revision"),
                row.number("place"),
                row.number("start_at"),
                row.number("end_at"),
                row.text("sha256"),
                row.maybeText("cell"));
    }

    private static Witness.Words words(Row row) throws SQLException {
        return new Witness.Words(
                row.text("surface"),
                row.text("quote"),
                row.text("bound"),
                row.text("rule"),
                Phase.valueOf(row.text("phase")),
                row.maybeDate("stated_from"));
    }

    private static Witness.Publication publication(Row row) throws SQLException {
        return new Witness.Publication(
                row.text("url"),
                row.instant("published_at"),
                Precision.valueOf(row.text("published_precision")),
                row.maybeText("language"),
                row.texts("source_ids"),
                Standing.valueOf(row.text("standing").toUpperCase(Locale.ROOT)),
                Show.valueOf(row.text("show")),
                new Signature(row.numbers("signature")));
    }
}
