package newstracker.api.key;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.api.sql.Database;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// Links that give a key to the first who opens them. The key is made only then: until the link is opened there is
/// none, and afterwards the link is worth nothing.
@Singleton
public class KeyLinks {

    private static final String INVITE = """
            insert into key_link (hash, name, scopes, key_expires_at, usable_until)
            values (?, ?, ?, ?::timestamptz, clock_timestamp() + interval '1 day')
            returning usable_until
            """;

    private static final String TAKE = """
            delete from key_link where hash = ? and usable_until > clock_timestamp() returning name, scopes, key_expires_at
            """;

    private static final String SWEEP = "delete from key_link where usable_until <= clock_timestamp()";

    private final Database database;

    public KeyLinks(Database database) {
        this.database = database;
    }

    /// What whoever opens the link gets.
    private record Invitation(String name, Set<Scope> scopes, Optional<Instant> expires) {

        static Invitation read(Row row) throws SQLException {
            Set<Scope> scopes = row.texts("scopes").stream()
                    .flatMap(word -> Scope.of(word).stream())
                    .collect(Collectors.toSet());
            return new Invitation(row.text("name"), scopes, row.maybeInstant("key_expires_at"));
        }
    }

    /// A key that has just been made, and its text, which nobody can be told again.
    public record Opened(ApiKey key, KeyText text) {}

    /// Until when the link with this code can be opened.
    public Instant invite(KeyText code, String name, Set<Scope> scopes, Optional<Instant> expires) throws SQLException {
        List<String> words = scopes.stream().map(Scope::word).sorted().toList();
        return database.change(connection -> {
            Sql.change(connection, SWEEP);
            return Sql.first(connection, INVITE, row -> row.instant("usable_until"), code.hash(), name, words, expires)
                    .orElseThrow();
        });
    }

    /// Empty when the link was opened before, is too old, or never was.
    Optional<Opened> open(KeyText code) throws SQLException {
        return database.change(connection -> {
            Optional<Invitation> invitation = Sql.first(connection, TAKE, Invitation::read, code.hash());
            return invitation.isEmpty() ? Optional.empty() : Optional.of(made(connection, invitation.get()));
        });
    }

    private static Opened made(Connection connection, Invitation invitation) throws SQLException {
        KeyText text = KeyText.random();
        return new Opened(
                KeyStore.add(connection, text, invitation.name(), invitation.scopes(), invitation.expires()), text);
    }
}
