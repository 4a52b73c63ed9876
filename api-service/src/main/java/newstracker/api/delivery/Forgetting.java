package newstracker.api.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;

/// Deliveries that are done are kept for 30 days.
@Singleton
class Forgetting {

    private final DeliveryLog log;
    private final InstantSource clock;

    Forgetting(DeliveryLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOldOnes() throws SQLException {
        log.forget(clock.instant());
    }
}
