package newstracker.ingest.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// The table of pages that were fetched for their full text.
final class PageStore {

    private static final String FIND = """
            select link, stamp, attempts, done, obstacle from page where source = ? and link = any (?)
            """;

    private static final String PUT = """
            insert into page (source, link, stamp, done, obstacle) values (?, ?, ?, ?, ?)
            on conflict (source, link) do update set
                attempts = case when page.stamp = excluded.stamp then page.attempts + 1 else 1 end,
                stamp = excluded.stamp,
                done = excluded.done,
                obstacle = excluded.obstacle
            """;

    private final DataSource database;

    /// `stamp` is what the source said of the page when it was fetched.
    record Fetched(String stamp, int attempts, boolean done, Optional<String> obstacle) {}

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
                                    rows.getInt("attempts"),
                                    rows.getBoolean("done"),
                                    Optional.ofNullable(rows.getString("obstacle"))));
                }
            }
        }
        return fetched;
    }

    void put(String source, String link, String stamp, Optional<String> obstacle) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, source);
            put.setString(2, link);
            put.setString(3, stamp);
            put.setBoolean(4, obstacle.isEmpty());
            put.setString(5, obstacle.orElse(null));
            put.executeUpdate();
        }
    }
}
