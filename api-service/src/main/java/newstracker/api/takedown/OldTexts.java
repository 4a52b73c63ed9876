package newstracker.api.takedown;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.topic.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Erases texts that were read longer ago than they may be kept. Titles, quotes, claims and what search knows stay.
@Singleton
class OldTexts {

    private static final Logger LOG = Logger.getLogger(OldTexts.class);

    // Pieces, so that nobody waits long for a row that is being erased.
    private static final int PIECE = 500;

    private static final String ERASE = """
            update text_body t set body = ''
            from (select sha256 from text_body where body <> '' and since < ? order by since limit ?) old
            where t.sha256 = old.sha256
            """;

    private final Database database;
    private final Retention retention;
    private final InstantSource clock;

    OldTexts(
            Database database,
            InstantSource clock,
            @ConfigProperty(name = "news.retain.text", defaultValue = "forever") String retention) {
        this.database = database;
        this.clock = clock;
        this.retention = Retention.of(retention);
    }

    @Scheduled(every = "24h", delayed = "1m")
    void eraseDaily() throws SQLException {
        if (retention.time().isPresent()) {
            int erased = erase(clock.instant().minus(retention.time().get()));
            LOG.infof(
                    "%d texts were older than %s and are erased",
                    erased, retention.time().get());
        }
    }

    private int erase(Instant before) throws SQLException {
        int all = 0;
        int piece;
        do {
            piece = database.change(connection -> Sql.change(connection, ERASE, before, PIECE));
            all += piece;
        } while (piece == PIECE);
        return all;
    }
}
