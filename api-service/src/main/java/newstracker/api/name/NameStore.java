package newstracker.api.name;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newstracker.api.sql.Sql;

/// Learns from texts under which names things go, in any language, so that people may ask with any of them.
@Singleton
public class NameStore {

    private static final String LEARN = """
            insert into alias (kind, folded, thing) values (?, ?, ?) on conflict do nothing
            """;

    private static final String THINGS = "select thing from alias where kind = ? and folded = ? order by thing";

    private static final String NEAREST = """
            select thing from alias where kind = ?
            order by case when folded like ? then 0 else 1 end, abs(length(folded) - ?), folded limit 200
            """;

    private final Catalogue catalogue;

    NameStore(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// A way to write the name of a thing.
    public record Spelling(NameKind kind, String written, String thing) {}

    public void learn(Connection connection, Collection<Spelling> spellings) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        spellings.stream()
                .distinct()
                .filter(spelling -> !fold(spelling.written()).isEmpty())
                .forEach(spelling ->
                        rows.add(new Object[] {spelling.kind().word(), fold(spelling.written()), spelling.thing()}));
        Sql.changeAll(connection, LEARN, rows);
    }

    /// The things that go under this name; empty when nobody does.
    public List<String> things(Connection connection, NameKind kind, String written) throws SQLException {
        List<String> things = Sql.list(connection, THINGS, row -> row.text("thing"), kind.word(), fold(written));
        return things.isEmpty() && kind == NameKind.COMPANY ? catalogue.companiesNamed(written) : things;
    }

    /// The known thing whose name looks most like this one.
    public Optional<String> nearest(Connection connection, NameKind kind, String written) throws SQLException {
        String folded = fold(written);
        String beginning = folded.substring(0, Math.min(2, folded.length())) + "%";
        return Sql.list(connection, NEAREST, row -> row.text("thing"), kind.word(), beginning, folded.length()).stream()
                .min(Comparator.comparingInt(thing -> Distance.between(folded, fold(thing))));
    }

    /// Spacing, hyphens, width and case do not make another name: `Grok-4`, `grok 4` and `ＧＲＯＫ４` are one.
    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("+", "plus")
                .replaceAll("[^\\p{L}\\p{N}.]+", "");
    }
}
