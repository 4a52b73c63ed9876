package newstracker.ingest;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import newstracker.ingest.hub.CallbackRoute;

/// Opens the address that hubs call, if there is one at which they reach us; else nothing answers there.
@Singleton
class HubDoor {

    private final IngestConfig config;
    private final DataSource database;
    private final Vertx vertx;

    HubDoor(IngestConfig config, DataSource database, Vertx vertx) {
        this.config = config;
        this.database = database;
        this.vertx = vertx;
    }

    void open(@Observes Router router) {
        if (config.callbackUrl().filter(url -> !url.isBlank()).isPresent()) {
            CallbackRoute.mount(router, vertx, database, InstantSource.system());
        }
    }
}
