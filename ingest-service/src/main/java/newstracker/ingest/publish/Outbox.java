package newstracker.ingest.publish;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The revisions that are on their way to Kafka.
public final class Outbox {

    private static final String MARK_SENT = """
            update revision r set sent = true
            from unnest(?, ?) as gone(article, number)
            where r.article = gone.article and r.number = gone.number
            """;

    private static final String FORGET_OLD = """
            delete from revision r
            using unnest(?, ?) as gone(article, number)
            where r.article = gone.article and r.number < gone.number and r.sent
            """;

    private static final String PENDING = """
            select article, number, event from revision where not sent and since < ? and event <> ''
            order by since, article, number limit 200
            """;

    private final DataSource database;

    public Outbox(DataSource database) {
        this.database = database;
    }

    /// Revisions that were committed and perhaps never sent: those of a process that died, or of a broker
    /// that was away.
    public List<Pending> pending(Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setTimestamp(1, Timestamp.from(before));
            List<Pending> pending = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(new Pending(rows.getString("article"), rows.getInt("number"), rows.getBytes("event")));
                }
            }
            return pending;
        }
    }

    public void markSent(List<Pending> sent) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            markSent(connection, sent);
            connection.commit();
        }
    }

    /// The same inside a transaction of somebody else.
    public static void markSent(Connection connection, List<Pending> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        Array articles = connection.createArrayOf(
                "text", sent.stream().map(Pending::article).toArray());
        Array numbers = connection.createArrayOf(
                "int4", sent.stream().map(Pending::revision).toArray());
        for (String change : List.of(MARK_SENT, FORGET_OLD)) {
            try (PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setArray(1, articles);
                statement.setArray(2, numbers);
                statement.executeUpdate();
            }
        }
    }
}
