package newstracker.api.wish;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newstracker.api.name.NameKind;
import newstracker.api.name.NameStore;
import newstracker.api.query.Criteria;
import newstracker.api.sql.Sql;

/// Holds wishes against events. What fires live, in a dry run and in a replay is decided here and nowhere
/// else. One instance serves one piece of work and remembers the names that it looked up.
public final class Matching {

    // All queries at once: a text is asked once, however many people look for words in it and however many events it
    // makes.
    private static final String SEARCHED = """
            select r.from_number, r.to_number,
                array(select q.query from unnest(?) as q(query) where r.search @@ q.query::tsquery) as hits
            from reading r
            where r.article = ? and r.from_number <= ? and (r.to_number is null or r.to_number > ?)
            """;

    // What we read anew in old texts has not happened today, and what is withheld is no news.
    private static final Set<String> OUR_OWN = Set.of("reextraction", "takedown");

    private final Connection connection;
    private final NameStore names;
    private final Map<String, List<String>> resolved = new HashMap<>();
    private final Map<Wish, Prepared> prepared = new IdentityHashMap<>();
    private final Set<String> queries = new LinkedHashSet<>();
    private Optional<Searched> last = Optional.empty();

    public Matching(Connection connection, NameStore names) {
        this.connection = connection;
        this.names = names;
    }

    /// Which of so many queries found a text as it was between two events.
    private record Searched(String article, int asked, long from, Optional<Long> to, Set<String> hits) {

        boolean covers(String text, long number, int queries) {
            return article.equals(text)
                    && asked == queries
                    && from <= number
                    && to.map(end -> number < end).orElse(true);
        }
    }

    private record Prepared(Instant at, Criteria criteria, Optional<Condition> condition) {}

    /// Says that this wish will be held against events: what all wishes look for is looked for at once.
    public void expect(Wish wish, Instant at) {
        prepare(wish, at);
    }

    public boolean fires(Wish wish, Facts facts) throws SQLException {
        if (facts.sample() || OUR_OWN.contains(facts.event().cause())) {
            return false;
        }
        Prepared ready = prepare(wish, facts.event().at());
        return kind(ready, facts) && claim(ready.criteria(), facts) && text(ready.criteria(), facts);
    }

    private Prepared prepare(Wish wish, Instant at) {
        Prepared known = prepared.get(wish);
        if (known == null || !known.at().equals(at)) {
            known = new Prepared(at, wish.criteria(at), wish.condition());
            prepared.put(wish, known);
            known.criteria().from().query().ifPresent(queries::add);
        }
        return known;
    }

    /// Whoever asks for claims hears of claims, whoever asks for texts alone hears of those too.
    private static boolean kind(Prepared ready, Facts facts) {
        if (ready.condition().isEmpty()) {
            return facts.said().isPresent() || !ready.criteria().ofClaims();
        }
        return !facts.event().type().equals("claim.retracted")
                && facts.said().filter(ready.condition().get()::holds).isPresent();
    }

    private boolean claim(Criteria criteria, Facts facts) throws SQLException {
        if (facts.said().isEmpty() || !criteria.ofClaims()) {
            return true;
        }
        Facts.Said said = facts.said().get();
        Criteria.About about = criteria.about();
        Criteria.Amounts amounts = criteria.amounts();
        return in(about.kind(), said.kind())
                && in(about.category(), said.category())
                && in(amounts.currency(), said.measure().currency())
                && in(amounts.per(), said.measure().per().toLowerCase(Locale.ROOT))
                && amounts.min().map(least -> atLeast(said, least)).orElse(true)
                && amounts.max().map(most -> atMost(said, most)).orElse(true)
                && in(ids(NameKind.COMPANY, about.maker()), said.maker())
                && in(ids(NameKind.THING, about.model()), said.thing())
                && in(ids(NameKind.THING, about.item()), said.thing())
                && in(ids(NameKind.BENCHMARK, about.benchmark()), said.benchmark());
    }

    private static boolean atLeast(Facts.Said said, BigDecimal least) {
        return said.value().filter(value -> value.compareTo(least) >= 0).isPresent();
    }

    private static boolean atMost(Facts.Said said, BigDecimal most) {
        return said.value().filter(value -> value.compareTo(most) <= 0).isPresent();
    }

    private boolean text(Criteria criteria, Facts facts) throws SQLException {
        Facts.Text text = facts.text();
        Criteria.From from = criteria.from();
        return in(from.standing(), text.standing())
                && in(from.lang(), text.lang())
                && criteria.when()
                        .since()
                        .map(since -> !text.published().isBefore(since))
                        .orElse(true)
                && criteria.when()
                        .until()
                        .map(until -> text.published().isBefore(until))
                        .orElse(true)
                && anyIn(ids(NameKind.COMPANY, from.company()), text.companies())
                && anyIn(ids(NameKind.SOURCE, from.source()), text.sources())
                && (from.query().isEmpty() || found(from.query().get(), facts));
    }

    /// The text as it was when the event was logged.
    private boolean found(String query, Facts facts) throws SQLException {
        String article = facts.text().article();
        long number = facts.event().number();
        if (last.filter(known -> known.covers(article, number, queries.size())).isEmpty()) {
            last = Optional.of(search(article, number));
        }
        return last.orElseThrow().hits().contains(query);
    }

    private Searched search(String article, long number) throws SQLException {
        int asked = queries.size();
        return Sql.first(
                        connection,
                        SEARCHED,
                        row -> new Searched(
                                article,
                                asked,
                                row.longNumber("from_number"),
                                row.maybeLong("to_number"),
                                Set.copyOf(row.texts("hits"))),
                        queries,
                        article,
                        number,
                        number)
                .orElse(new Searched(article, asked, number, Optional.of(number + 1), Set.of()));
    }

    private static boolean in(Collection<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static boolean anyIn(Collection<String> asked, Collection<String> values) {
        return asked.isEmpty() || values.stream().anyMatch(asked::contains);
    }

    private List<String> ids(NameKind kind, List<String> asked) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (String name : asked) {
            String key = kind.word() + ":" + name;
            List<String> things = resolved.get(key);
            if (things == null) {
                things = names.things(connection, kind, name);
                resolved.put(key, things.isEmpty() ? List.of(name) : things);
                things = resolved.get(key);
            }
            ids.addAll(things);
        }
        return ids;
    }
}
