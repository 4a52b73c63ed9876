package newstracker.api.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import newstracker.api.key.ApiKey;
import newstracker.api.key.KeyLinks;
import newstracker.api.key.KeyStore;
import newstracker.api.key.KeyText;
import newstracker.api.key.Scope;
import newstracker.api.sql.Database;
import newstracker.api.sql.NamedDatabase;

/// `tracker keys`: makes, lists and revokes keys in the database itself, because whoever may open that
/// needs no key to make one.
public final class KeysCommand {

    private static final int USED_WRONGLY = 2;

    private static final String PAGE = "/subscriptions#link=";

    private final KeyStore keys;
    private final KeyLinks links;
    private final String base;
    private final PrintStream out;
    private final PrintStream problems;

    KeysCommand(Database database, String base, PrintStream out, PrintStream problems) {
        this.keys = new KeyStore(database);
        this.links = new KeyLinks(database);
        this.base = base;
        this.out = out;
        this.problems = problems;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
            out.println(KeyOrder.USAGE);
            return;
        }
        String base = System.getenv().getOrDefault("NEWS_BASE_URL", "http://localhost:8080");
        System.exit(new KeysCommand(NamedDatabase.in(System.getenv()), base, out, System.err).run(Arrays.asList(args)));
    }

    int run(List<String> args) {
        try {
            KeyOrder order = KeyOrder.of(args, Instant.now());
            return switch (order) {
                case KeyOrder.Create create -> create.link() ? invite(create) : create(create);
                case KeyOrder.ShowAll _ -> list();
                case KeyOrder.Revoke(String id) -> revoke(id);
            };
        } catch (IllegalArgumentException wrong) {
            problems.println(wrong.getMessage());
            problems.println(KeyOrder.USAGE);
            return USED_WRONGLY;
        } catch (SQLException away) {
            problems.println("The database does not answer: " + away.getMessage());
            return 1;
        }
    }

    private int create(KeyOrder.Create order) throws SQLException {
        KeyText text = KeyText.random();
        ApiKey key = keys.add(text, order.name(), order.scopes(), order.expires());
        out.printf("Key %s \"%s\" (%s), shown only now: %s%n", key.id(), key.name(), scopes(key), text.text());
        return 0;
    }

    // Behind the # no browser sends it to a server, and no proxy writes it down.
    private int invite(KeyOrder.Create order) throws SQLException {
        KeyText code = KeyText.random();
        Instant until = links.invite(code, order.name(), order.scopes(), order.expires());
        out.printf("Opens once, until %s: %s%s%s%n", second(until), base, PAGE, code.text());
        return 0;
    }

    private int list() throws SQLException {
        String form = "%-18s %-24s %-26s %-21s %-21s %s";
        out.println(form.formatted("ID", "NAME", "SCOPES", "EXPIRES", "LAST USED", "STATE"));
        for (ApiKey key : keys.all()) {
            String state = key.times().revoked().isPresent() ? "revoked" : expired(key) ? "expired" : "usable";
            String expires = key.times().expires().map(KeysCommand::second).orElse("never");
            String used = key.times().lastUsed().map(KeysCommand::second).orElse("never");
            out.println(form.formatted(key.id(), key.name(), scopes(key), expires, used, state));
        }
        return 0;
    }

    private int revoke(String id) throws SQLException {
        if (keys.revoke(id)) {
            out.println("Revoked " + id + ".");
            return 0;
        }
        problems.println("There is no usable key " + id + "; tracker keys list shows them.");
        return 1;
    }

    private static boolean expired(ApiKey key) {
        return key.times().expires().filter(Instant.now()::isAfter).isPresent();
    }

    private static String scopes(ApiKey key) {
        return String.join(",", key.scopes().stream().sorted().map(Scope::word).toList());
    }

    private static String second(Instant instant) {
        return instant.toString().replaceAll("\\.\\d+Z$", "Z");
    }
}
