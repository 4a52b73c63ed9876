package newstracker.ingest.hub;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// The one address of this service that others may call: hubs, each by a word that only it knows.
///
/// It must stay cheap for callers who guess: one connection to the database for all of them, no body looked at
/// before its sender is known, and none kept.
public final class CallbackRoute {

    static final String PATH = "/websub/";

    private static final Logger LOG = Logger.getLogger(CallbackRoute.class);

    private static final int LARGEST_BODY = 5 * 1024 * 1024;
    private static final int MOST_WAITING = 200;
    private static final long LONGEST = Duration.ofSeconds(30).toMillis();

    private final Callback callback;
    private final WorkerExecutor worker;
    private final AtomicInteger waiting = new AtomicInteger();

    private CallbackRoute(Callback callback, WorkerExecutor worker) {
        this.callback = callback;
        this.worker = worker;
    }

    public static void mount(Router router, Vertx vertx, DataSource database, InstantSource clock) {
        Callback callback = new Callback(new CallbackStore(database), clock);
        CallbackRoute route = new CallbackRoute(callback, vertx.createSharedWorkerExecutor("hub-calls", 1));
        router.route(PATH + ":capability").handler(route::receive);
    }

    private void receive(RoutingContext context) {
        long timer = context.vertx()
                .setTimer(LONGEST, _ -> context.request().connection().close());
        context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
        String capability = context.pathParam("capability");
        switch (context.request().method().name()) {
            case "GET" -> inTurn(context, () -> callback.verify(capability, query(context)), reply(context));
            case "POST" -> {
                context.request().pause();
                inTurn(context, () -> callback.known(capability), known -> read(context, known));
            }
            default -> reply(context).accept(Reply.NOT_OFFERED);
        }
    }

    private void read(RoutingContext context, Optional<Subscription> known) {
        if (known.isEmpty()) {
            turnAway(context, Reply.NO_LONGER_WANTED);
            return;
        }
        HttpServerRequest request = context.request();
        Optional<String> header = Optional.ofNullable(request.getHeader("X-Hub-Signature"));
        Signature signature = new Signature(header, known.get().secret());
        AtomicInteger size = new AtomicInteger();
        request.handler(piece -> {
            if (size.addAndGet(piece.length()) > LARGEST_BODY) {
                request.handler(null);
                hangUp(context, Reply.TOO_LARGE);
            } else {
                signature.add(piece.getBytes());
            }
        });
        request.endHandler(_ -> {
            if (!context.response().ended()) {
                inTurn(context, () -> callback.told(known.get(), signature), reply(context));
            }
        });
        request.resume();
    }

    private <T> void inTurn(RoutingContext context, Callable<T> work, Consumer<T> then) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            turnAway(context, Reply.TRY_LATER);
            return;
        }
        worker.executeBlocking(work).onComplete(done -> {
            waiting.decrementAndGet();
            if (done.succeeded()) {
                then.accept(done.result());
            } else {
                LOG.warnf("a hub is asked to try later: %s", done.cause().getMessage());
                turnAway(context, Reply.TRY_LATER);
            }
        });
    }

    private static Consumer<Reply> reply(RoutingContext context) {
        return reply -> context.response()
                .setStatusCode(reply.status())
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(reply.words()));
    }

    // What else comes is dropped unread: to close at once could take the answer away from the caller.
    private static void turnAway(RoutingContext context, Reply reply) {
        reply(context).accept(reply);
        context.request().resume();
    }

    // Without waiting for a body that nobody wants.
    private static void hangUp(RoutingContext context, Reply reply) {
        context.response().setStatusCode(reply.status()).end().onComplete(_ -> context.request()
                .connection()
                .close());
    }

    private static Map<String, String> query(RoutingContext context) {
        Map<String, String> query = new HashMap<>();
        context.queryParams().forEach(field -> query.putIfAbsent(field.getKey(), field.getValue()));
        return query;
    }
}
