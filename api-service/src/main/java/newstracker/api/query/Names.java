package newstracker.api.query;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import newstracker.api.name.NameKind;
import newstracker.api.name.NameStore;

/// Turns the names that people ask with into ids. A name that nobody has used answers empty and says
/// what comes nearest.
@Singleton
public class Names {

    private final NameStore store;

    Names(NameStore store) {
        this.store = store;
    }

    /// Criteria in ids, and what could not be understood.
    public record Resolved(Criteria criteria, List<String> warnings) {}

    public Resolved resolve(Connection connection, Criteria criteria) throws SQLException {
        List<String> warnings = new ArrayList<>();
        Asked asked = new Asked(connection, warnings);
        Criteria.About about = criteria.about();
        Criteria.From from = criteria.from();
        Criteria resolved = new Criteria(
                new Criteria.About(
                        asked.ids(NameKind.COMPANY, "maker", about.maker()),
                        about.category(),
                        about.kind(),
                        asked.ids(NameKind.THING, "model", about.model()),
                        asked.ids(NameKind.THING, "item", about.item()),
                        asked.ids(NameKind.BENCHMARK, "benchmark", about.benchmark())),
                criteria.amounts(),
                new Criteria.From(
                        asked.ids(NameKind.COMPANY, "company", from.company()),
                        asked.ids(NameKind.SOURCE, "source", from.source()),
                        from.standing(),
                        from.lang(),
                        from.query(),
                        from.typed()),
                criteria.when());
        return new Resolved(resolved, warnings);
    }

    private final class Asked {

        private final Connection connection;
        private final List<String> warnings;

        Asked(Connection connection, List<String> warnings) {
            this.connection = connection;
            this.warnings = warnings;
        }

        List<String> ids(NameKind kind, String field, List<String> names) throws SQLException {
            List<String> ids = new ArrayList<>();
            for (String name : names) {
                List<String> things = store.things(connection, kind, name);
                if (things.isEmpty()) {
                    warnings.add(warning(kind, field, name));
                    // Nothing has this id: the answer is empty, not everything.
                    ids.add(name);
                }
                ids.addAll(things);
            }
            return ids;
        }

        private String warning(NameKind kind, String field, String name) throws SQLException {
            return "%s: nothing is known as \"%s\"%s"
                    .formatted(
                            field,
                            name,
                            store.nearest(connection, kind, name)
                                    .map("; the nearest name is \"%s\""::formatted)
                                    .orElse(""));
        }
    }
}
