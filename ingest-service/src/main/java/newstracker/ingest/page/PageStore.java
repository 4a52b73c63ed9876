package newstracker.ingest.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// The table of pages that were fetched for their full text.
final class PageStore {

    private static final String FIND = """
            select link, stamp, next_try, obstacle from page where source = ? and link = any (?)
            """;

    // Each pause is twice as long as the one before: ten tries reach from minutes to two days.
    private static final String PUT = """
            insert into page (source, link, stamp, done, obstacle, next_try)
            values (?, ?, ?, ?, ?, case when not ? then ?::timestamptz + interval '5 minutes' end)
            on conflict (source, link) do update set
                attempts = case when page.stamp = excluded.stamp then page.attempts + 1 else 1 end,
                stamp = excluded.stamp,
                done = excluded.done,
                obstacle = excluded.obstacle,
                next_try = case
                    when page.stamp <> excluded.stamp then excluded.next_try
                    when page.attempts < 9 then excluded.next_try + interval '5 minutes' * (power(2, page.attempts) - 1)
                end
            """;

    private static final String DUE =
            "select exists (select 1 from page where source = ? and next_try <= ?::timestamptz)";

    private static final String LEAVE = """
            update page set next_try = null where source = ? and next_try <= ?::timestamptz and not link = any (?)
            """;

    private final DataSource database;

    /// `stamp` is what the source said of the page when it was fetched; a page that is worth another try has a time for
    /// it.
    record Fetched(String stamp, Optional<Instant> nextTry, Optional<String> obstacle) {}

    PageStore(DataSource database) {
        this.database = database;
    }

    Map<String, Fetched> fetched(String source, Collection<String> links) throws SQLException {
        Map<String, Fetched> fetched = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, source);
            find.setArray(2, connection.createArrayOf("text", links.toArray()));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    fetched.put(
                            rows.getString("link"),
                            new Fetched(
                                    rows.getString("stamp"),
                                    Optional.ofNullable(rows.getTimestamp("next_try"))
                                            .map(Timestamp::toInstant),
                                    Optional.ofNullable(rows.getString("obstacle"))));
                }
            }
        }
        return fetched;
    }

    void put(String source, String link, String stamp, Optional<String> obstacle, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, source);
            put.setString(2, link);
            put.setString(3, stamp);
            put.setBoolean(4, obstacle.isEmpty());
            put.setString(5, obstacle.orElse(null));
            put.setBoolean(6, obstacle.isEmpty());
            put.setObject(7, now.atOffset(ZoneOffset.UTC));
            put.executeUpdate();
        }
    }

    /// Whether some page of the source is worth another try now.
    boolean isDue(String source, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(DUE)) {
            ask.setString(1, source);
            ask.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// What the source names no more is not tried again.
    void leave(String source, Collection<String> named, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement leave = connection.prepareStatement(LEAVE)) {
            leave.setString(1, source);
            leave.setObject(2, now.atOffset(ZoneOffset.UTC));
            leave.setArray(3, connection.createArrayOf("text", named.toArray()));
            leave.executeUpdate();
        }
    }
}
