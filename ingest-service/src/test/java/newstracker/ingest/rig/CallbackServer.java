package newstracker.ingest.rig;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import newstracker.ingest.hub.CallbackRoute;

/// The listener of ingest-service as far as hubs see it, at a free port of 127.0.0.1.
public final class CallbackServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    public CallbackServer(DataSource database, InstantSource clock) throws Exception {
        Router router = Router.router(vertx);
        CallbackRoute.mount(router, vertx, database, clock);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
