package newstracker.api.takedown;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;

/// A table of JSON bodies, and which of them speak of certain articles. It is looked through in pieces and without
/// keeping writers waiting; only what came in meanwhile is left for the transaction that erases.
final class Bodies {

    private static final int PIECE = 2_000;
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]{1,64})\"");

    private static final String READ = """
            select %1$s as number, body from %2$s where %1$s > ? and body is not null order by %1$s limit ?
            """;

    private static final String SOME = "select %1$s as number, body from %2$s where %1$s = any(?::bigint[])";

    private static final String CHANGE = "update %2$s set body = ?::json where %1$s = ?";

    private final String key;
    private final String table;
    private final Map<String, List<Long>> found = new HashMap<>();
    private long seen = -1;

    private record Body(long number, String json) {}

    private Bodies(String key, String table) {
        this.key = key;
        this.table = table;
    }

    static Bodies ofEvents() {
        return new Bodies("number", "event");
    }

    static Bodies ofDeliveries() {
        return new Bodies("id", "delivery");
    }

    void find(Database database, Set<String> articles) throws SQLException {
        while (database.look(connection -> findPiece(connection, articles))) {
            // Each piece is a transaction of its own.
        }
    }

    /// Takes the words of these articles out of every body that speaks of them; answers which those are.
    List<String> clean(Connection connection, Set<String> all, Set<String> articles) throws SQLException {
        while (findPiece(connection, all)) {
            // What came since is little.
        }
        List<String> numbers = articles.stream()
                .flatMap(article -> found.getOrDefault(article, List.of()).stream())
                .distinct()
                .map(number -> Long.toString(number))
                .toList();
        List<Object[]> rows = new ArrayList<>();
        for (Body body : bodies(connection, SOME, numbers)) {
            rows.add(new Object[] {Erasure.without(body.json(), articles), body.number()});
        }
        Sql.changeAll(connection, CHANGE.formatted(key, table), rows);
        return numbers;
    }

    private boolean findPiece(Connection connection, Set<String> articles) throws SQLException {
        List<Body> piece = bodies(connection, READ, seen, PIECE);
        for (Body body : piece) {
            for (String named : named(body.json(), articles)) {
                found.computeIfAbsent(named, _ -> new ArrayList<>()).add(body.number());
            }
        }
        if (!piece.isEmpty()) {
            seen = piece.getLast().number();
        }
        return piece.size() == PIECE;
    }

    private List<Body> bodies(Connection connection, String sql, Object... values) throws SQLException {
        return Sql.list(
                connection,
                sql.formatted(key, table),
                row -> new Body(row.longNumber("number"), row.text("body")),
                values);
    }

    private static Set<String> named(String json, Set<String> articles) {
        Set<String> named = new HashSet<>();
        Matcher word = WORD.matcher(json);
        while (word.find()) {
            if (articles.contains(word.group(1))) {
                named.add(word.group(1));
            }
        }
        return named;
    }
}
