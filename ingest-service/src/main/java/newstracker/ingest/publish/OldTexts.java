package newstracker.ingest.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import newstracker.topic.Retention;

/// Empties the events of articles that are older than texts may be kept. The article stays known by its hash and its
/// links, so that it is not taken for a new one.
public final class OldTexts {

    private static final Duration DAILY = Duration.ofDays(1);
    private static final int PIECE = 500;

    private static final String ERASE = """
            update revision r set event = ''
            from (select article, number from revision where sent and event <> '' and since < ? limit ?) old
            where r.article = old.article and r.number = old.number
            """;

    private final DataSource database;
    private final Retention retention;
    private Instant next = Instant.MIN;

    public OldTexts(DataSource database, Retention retention) {
        this.database = database;
        this.retention = retention;
    }

    /// At most once a day, however often it is called.
    public void eraseDaily(Instant now) throws SQLException {
        if (retention.time().isPresent() && !now.isBefore(next)) {
            erase(now.minus(retention.time().get()));
            next = now.plus(DAILY);
        }
    }

    private void erase(Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setTimestamp(1, Timestamp.from(before));
            erase.setInt(2, PIECE);
            while (erase.executeUpdate() == PIECE) {
                // The next piece, in a transaction of its own: polls wait for none of them.
            }
        }
    }
}
