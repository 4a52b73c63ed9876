package newstracker.api.takedown;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newstracker.api.sql.Database;
import newstracker.api.sql.NamedDatabase;
import newstracker.api.sql.Sql;

/// The half of `tracker forget` that knows the timeline: `find` names the articles that are meant, `erase` takes down
/// those that come in, one a line.
public final class ForgetCommand {

    static final String USAGE = """
            usage: tracker forget --article ID | --url URL | --source ID   [--data DIR]

            Erases articles of the running stack everywhere: text, HTML, quotes, authors, events, bodies of deliveries.
            They are withheld from then on and never read again, not even after a restore.

            --source    all articles that were first read there, and whatever comes from there later""";

    private static final int USED_WRONGLY = 2;

    private static final String BY_URL = """
            select distinct article from reading where url = ? or canonical_url = ? order by article
            """;

    private static final String BY_SOURCE =
            "select distinct article from reading where source_ids[1] = ? order by article";

    private final Database database;
    private final PrintStream out;
    private final PrintStream problems;

    ForgetCommand(Database database, PrintStream out, PrintStream problems) {
        this.database = database;
        this.out = out;
        this.problems = problems;
    }

    public static void main(String[] args) throws java.io.IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = Arrays.asList(args);
        if (words.contains("--help") || words.contains("-h")) {
            out.println(USAGE);
            return;
        }
        ForgetCommand command = new ForgetCommand(NamedDatabase.in(System.getenv()), out, System.err);
        boolean erase = words.equals(List.of("erase"));
        List<String> ids = erase
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .toList()
                : List.of();
        System.exit(erase ? command.erase(ids) : command.find(words.subList(Math.min(1, words.size()), words.size())));
    }

    /// Prints the ids.
    int find(List<String> given) {
        List<String> words = new ArrayList<>(given);
        int data = words.indexOf("--data");
        if (data >= 0 && data + 1 < words.size()) {
            words.subList(data, data + 2).clear();
        }
        try {
            if (words.size() == 2) {
                String name = words.getLast();
                switch (words.getFirst()) {
                    case "--article" -> out.println(name);
                    case "--url" -> list(BY_URL, name, name);
                    case "--source" -> list(BY_SOURCE, name);
                    default -> {
                        return usedWrongly();
                    }
                }
                return 0;
            }
            return usedWrongly();
        } catch (SQLException away) {
            problems.println("The database does not answer: " + away.getMessage());
            return 1;
        }
    }

    private void list(String sql, Object... values) throws SQLException {
        database.look(connection -> Sql.list(connection, sql, row -> row.text("article"), values))
                .forEach(out::println);
    }

    private int usedWrongly() {
        problems.println(USAGE);
        return USED_WRONGLY;
    }

    int erase(List<String> ids) {
        try {
            List<String> articles =
                    ids.stream().filter(id -> !id.isBlank()).distinct().toList();
            Takedown.in(database).takeDown(articles);
            out.println(articles.size() + " articles are withheld: " + String.join(" ", articles));
            return 0;
        } catch (SQLException away) {
            problems.println("The database does not answer: " + away.getMessage() + ". Run it again.");
            return 1;
        }
    }
}
