package newstracker.api.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.SeriesReader.Recorded;
import newstracker.api.journal.Viewpoint;
import newstracker.api.sql.Sql;
import newstracker.api.trust.Trust.Report;

/// Reads claims as they look from a viewpoint, with what follows from the rest of their series.
@Singleton
public class ClaimReader {

    private static final String OF_IDS = "select * from claim where id = any(?)";

    // A model named in a hundred thousand articles must not be read whole: the earliest pieces decide
    // who was first.
    static final int COUNTED = 500;

    // Who wants all of it asks for the evidence of the claim.
    private static final int SHOWN = 20;

    static final String EVIDENCE = """
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

    /// In how many spells a claim held, and whether it holds.
    public record Times(int spells, boolean now) {}

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
        List<Recorded> all = SeriesReader.recorded(connection, ids, from);
        Map<String, List<Answer>> series = SeriesReader.answers(connection, all, from);
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

    /// When these claims held, without who says so.
    public Map<String, Times> times(Connection connection, Collection<String> ids, Viewpoint from) throws SQLException {
        return ids.isEmpty() ? Map.of() : SeriesReader.times(connection, ids, from);
    }

    /// What these claims say, without who says so.
    public Map<String, NormalClaim> normal(Connection connection, Collection<String> ids) throws SQLException {
        return Sql.list(connection, OF_IDS, NormalClaim::of, ids).stream()
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
}
