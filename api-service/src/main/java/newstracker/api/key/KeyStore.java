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

/// Owns the table of keys. The time of the database decides what has expired.
@Singleton
public class KeyStore {

    private static final String INSERT = """
            insert into api_key (id, name, hash, scopes, created_at, expires_at)
            values (
                'key_' || left(replace(gen_random_uuid()::text, '-', ''), 12), ?, ?, ?, clock_timestamp(),
                ?::timestamptz)
            returning id, name, scopes, created_at, expires_at, last_used_at, revoked_at
            """;

    private static final String SIGN_IN = """
            insert into api_key (id, name, hash, scopes, created_at) values (?, ?, ?, ?, clock_timestamp())
            on conflict (id) do nothing
            """;

    private static final String FIND = """
            select id, name, scopes, created_at, expires_at, last_used_at, revoked_at, clock_timestamp() as now
            from api_key where %s = ?
            """;

    private static final String LIST = """
            select id, name, scopes, created_at, expires_at, last_used_at, revoked_at from api_key
            order by created_at, id
            """;

    private static final String REVOKE = """
            update api_key set revoked_at = clock_timestamp() where id = ? and revoked_at is null
            """;

    // What a key has subscribed ends with it: nobody else could end that.
    private static final String DISABLE = """
            with ended as (
                update subscription set state = 'disabled', reason = 'its key was revoked', state_since = clock_timestamp(),
                    changed = nextval('subscription_change')
                where owner = ? and state not in ('disabled', 'deleted')
                returning id, state_since, state, reason)
            insert into subscription_history (subscription, at, state, reason)
            select id, state_since, state, reason from ended
            """;

    // To the minute: a busy key must not cost a write a request.
    private static final String USED = """
            update api_key set last_used_at = clock_timestamp()
            where id = ? and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')
            """;

    private static final Set<Scope> PERSON = Set.of(Scope.READ, Scope.SUBSCRIBE);

    private final Database database;

    public KeyStore(Database database) {
        this.database = database;
    }

    public ApiKey add(KeyText key, String name, Set<Scope> scopes, Optional<Instant> expires) throws SQLException {
        return database.change(connection -> add(connection, key, name, scopes, expires));
    }

    static ApiKey add(Connection connection, KeyText key, String name, Set<Scope> scopes, Optional<Instant> expires)
            throws SQLException {
        List<String> words = scopes.stream().map(Scope::word).sorted().toList();
        return Sql.first(connection, INSERT, KeyStore::read, name, key.hash(), words, expires)
                .orElseThrow();
    }

    public List<ApiKey> all() throws SQLException {
        return database.look(connection -> Sql.list(connection, LIST, KeyStore::read));
    }

    /// Ends a key and what it has subscribed. Whether there was such a key to revoke.
    public boolean revoke(String id) throws SQLException {
        return database.change(connection -> {
            Sql.change(connection, DISABLE, id);
            return Sql.change(connection, REVOKE, id) > 0;
        });
    }

    /// The key, if it can be used now; that is remembered as a use.
    Optional<ApiKey> use(KeyText key) throws SQLException {
        return use("hash", key.hash());
    }

    /// The same for somebody who has proved to hold the key of this id.
    Optional<ApiKey> use(String id) throws SQLException {
        return use("id", id);
    }

    /// What a person may do, unless the operator has ended that. Who merely reads is not written down.
    Optional<ApiKey> use(Person person, boolean writtenDown) throws SQLException {
        boolean known = !database.look(
                        connection -> Sql.list(connection, FIND.formatted("id"), row -> row.text("id"), person.id()))
                .isEmpty();
        if (!known && !writtenDown) {
            ApiKey.Times times = new ApiKey.Times(Instant.now(), Optional.empty(), Optional.empty(), Optional.empty());
            return Optional.of(new ApiKey(person.id(), person.name(), PERSON, times));
        }
        if (!known) {
            List<String> words = PERSON.stream().map(Scope::word).sorted().toList();
            database.change(
                    connection -> Sql.change(connection, SIGN_IN, person.id(), person.name(), person.hash(), words));
        }
        return use(person.id());
    }

    private Optional<ApiKey> use(String column, Object value) throws SQLException {
        Optional<ApiKey> found = database.look(
                        connection -> Sql.first(connection, FIND.formatted(column), KeyStore::readUsable, value))
                .flatMap(usable -> usable);
        if (found.isPresent() && restedAMinute(found.get())) {
            database.change(
                    connection -> Sql.change(connection, USED, found.get().id()));
        }
        return found;
    }

    private static Optional<ApiKey> readUsable(Row row) throws SQLException {
        ApiKey key = read(row);
        return key.usableAt(row.instant("now")) ? Optional.of(key) : Optional.empty();
    }

    private static boolean restedAMinute(ApiKey key) {
        return key.times()
                .lastUsed()
                .map(used -> used.isBefore(Instant.now().minusSeconds(60)))
                .orElse(true);
    }

    private static ApiKey read(Row row) throws SQLException {
        Set<Scope> scopes = row.texts("scopes").stream()
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toSet());
        return new ApiKey(
                row.text("id"),
                row.text("name"),
                scopes,
                new ApiKey.Times(
                        row.instant("created_at"),
                        row.maybeInstant("expires_at"),
                        row.maybeInstant("last_used_at"),
                        row.maybeInstant("revoked_at")));
    }
}
