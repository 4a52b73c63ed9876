package newstracker.api.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpConnection;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newstracker.api.answer.Links;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Everybody who follows at this instance. Their number is limited, and who does not read is let go.
@Singleton
@Startup
class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);

    private final Tail tail;
    private final Hub hub;
    private final Links links;
    private final Duration patience;
    private final int most;
    private final Set<Delivery> deliveries = ConcurrentHashMap.newKeySet();

    Followers(
            Tail tail,
            Hub hub,
            Links links,
            @ConfigProperty(name = "news.stream.patience", defaultValue = "20s") Duration patience,
            @ConfigProperty(name = "news.stream.most", defaultValue = "500") int most,
            MeterRegistry metrics) {
        this.tail = tail;
        this.hub = hub;
        this.links = links;
        this.patience = patience;
        this.most = most;
        // Of this object: of a mere number the registry keeps no more than a weak reference.
        metrics.gauge("news_stream_most", this, followers -> followers.most);
        metrics.gaugeCollectionSize("news_stream_followers", List.of(), deliveries);
    }

    StreamingOutput admit(Follower follower, HttpConnection connection) {
        if (deliveries.size() >= most) {
            throw Problem.busy(
                    "%d clients follow the stream here already; try again later or read /v1/events.".formatted(most));
        }
        return output -> {
            Delivery delivery = new Delivery(follower, output, connection, links);
            deliveries.add(delivery);
            try {
                delivery.run(tail, hub);
            } catch (IOException gone) {
                LOG.debugf("A follower is gone: %s", gone.getMessage());
            } finally {
                deliveries.remove(delivery);
            }
        };
    }

    /// A client that does not read blocks only its own thread, but not for ever.
    @Scheduled(every = "5s")
    void letSlowOnesGo() {
        deliveries.stream().filter(delivery -> delivery.stuckFor(patience)).forEach(Delivery::hangUp);
    }
}
