package newstracker.api.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.api.likeness.Signature;
import newstracker.api.likeness.Wave;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// Keeps which two articles tell the same event. Found for many articles at once: the way to the database costs more
/// than what it carries.
final class StoryLinks {

    private static final String TELLINGS = """
            select r.article, r.signature, r.first_published, r.standing = 'sample' as sample,
                array(select distinct e.claim from evidence e join claim c on c.id = e.claim
                    where e.article = r.article and e.to_number is null and c.amount is not null) as values
            from reading r
            where r.to_number is null and r.article = any(?)
            """;

    // Values are compared, but so common a value that it names half of the articles would compare them
    // all.
    private static final String NEAR = """
            with asked as materialized (
                select article, first_published - make_interval(secs => ?) as since,
                    first_published + make_interval(secs => ?) as until,
                    array(select key + wave from unnest(bands) key, generate_series(-1, 1) wave) as keys
                from reading where to_number is null and article = any(?))
            select a.article, near.article as other
            from asked a cross join lateral (
                (select r.article from reading r
                 where r.to_number is null and r.bands && a.keys
                    and r.first_published between a.since and a.until
                 limit 200)
                union
                (select distinct e.article from evidence own
                 join claim c on c.id = own.claim and c.amount is not null
                 join evidence e on e.claim = own.claim
                 where own.article = a.article and own.to_number is null
                    and e.to_number is null and e.published_at between a.since and a.until
                 limit 200)) near
            where near.article <> a.article
            """;

    private static final String NEIGHBOURS = """
            select other as article from story_link where one = any(?)
            union
            select one from story_link where other = any(?)
            """;

    private static final String UNLINK = "delete from story_link where one = any(?) or other = any(?)";

    private static final String LINK = "insert into story_link (one, other) values (?, ?)";

    /// Two articles, in the order of their ids.
    private record Pair(String one, String other) {

        static Pair of(String some, String other) {
            return some.compareTo(other) < 0 ? new Pair(some, other) : new Pair(other, some);
        }
    }

    private StoryLinks() {}

    /// Links articles with all that tell the same event, and answers whom each was linked with.
    static Map<String, Set<String>> link(Connection connection, Collection<String> articles) throws SQLException {
        Set<Pair> near = near(connection, articles);
        Set<String> named = near.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        Map<String, Telling> tellings = near.isEmpty() ? Map.of() : tellings(connection, named);
        Map<String, Set<String>> linked = new HashMap<>();
        List<Object[]> links = new ArrayList<>();
        for (Pair pair : near) {
            if (tellings.get(pair.one()).sameEventAs(tellings.get(pair.other()))) {
                links.add(new Object[] {pair.one(), pair.other()});
                linked.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
                linked.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
            }
        }
        Sql.changeAll(connection, LINK, links);
        return linked;
    }

    private static Set<Pair> near(Connection connection, Collection<String> articles) throws SQLException {
        double wave = Wave.LENGTH.toSeconds();
        return new LinkedHashSet<>(Sql.listPlanned(
                connection, NEAR, row -> Pair.of(row.text("article"), row.text("other")), wave, wave, articles));
    }

    /// Cuts all links of these articles, and answers where they led.
    static Set<String> cut(Connection connection, Collection<String> articles) throws SQLException {
        Set<String> neighbours =
                new HashSet<>(Sql.list(connection, NEIGHBOURS, row -> row.text("article"), articles, articles));
        Sql.change(connection, UNLINK, articles, articles);
        return neighbours;
    }

    private static Map<String, Telling> tellings(Connection connection, Collection<String> articles)
            throws SQLException {
        return Sql.list(connection, TELLINGS, StoryLinks::telling, articles).stream()
                .collect(Collectors.toMap(Telling::article, Function.identity()));
    }

    private static Telling telling(Row row) throws SQLException {
        return new Telling(
                row.text("article"),
                new Signature(row.numbers("signature")),
                row.instant("first_published"),
                Set.copyOf(row.texts("values")),
                row.yes("sample"));
    }
}
