package newstracker.api.subscription;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.api.key.Needs;
import newstracker.api.key.Scope;
import newstracker.api.web.Problem;
import newstracker.api.wish.Wish;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Subscriptions of the key that asks. Those of other keys do not exist for it.
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Needs(Scope.SUBSCRIBE)
class SubscriptionResource {

    private static final int HITS_SHOWN = 200;
    private final OwnSubscriptions own;
    private final SubscriptionDesk desk;
    private final ChannelReader channels;
    private final DryRun dryRun;
    private final InstantSource clock;

    SubscriptionResource(
            OwnSubscriptions own, SubscriptionDesk desk, ChannelReader channels, DryRun dryRun, InstantSource clock) {
        this.own = own;
        this.desk = desk;
        this.channels = channels;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    record Items(List<SubscriptionView> items) {}

    record Trial(Instant since, Instant until, int count, List<DryRun.Hit> items) {}

    record Secret(String secret) {}

    @POST
    @Operation(
            operationId = "subscribe",
            summary = "Subscribes, or with dryRun=90d says what that would have told; the secret is shown once")
    public Response subscribe(@QueryParam("dryRun") String span, String body) throws SQLException {
        if (span != null) {
            return Response.ok(trial(DraftReader.wish(body), span)).build();
        }
        SubscriptionDraft draft = DraftReader.read(body, channels);
        SubscriptionDesk.Opened opened = desk.open(own.key(), draft);
        return Response.created(own.address(opened.subscription()))
                .entity(SubscriptionView.of(opened.subscription(), opened.secret()))
                .build();
    }

    private Trial trial(Wish wish, String span) throws SQLException {
        Instant now = clock.instant();
        Instant since = now.minus(days(span));
        AtomicInteger hits = new AtomicInteger();
        Deque<DryRun.Hit> latest = new ArrayDeque<>();
        dryRun.each(wish, since, now.plus(Duration.ofDays(1)), hit -> {
            hits.incrementAndGet();
            latest.addFirst(hit);
            if (latest.size() > HITS_SHOWN) {
                latest.removeLast();
            }
        });
        return new Trial(since, now, hits.get(), List.copyOf(latest));
    }

    private static Duration days(String span) {
        if (!span.matches("[1-9]\\d{0,2}d")) {
            throw Problem.badValue("dryRun", "A span in days, from 1d to 999d.");
        }
        return Duration.ofDays(Long.parseLong(span.substring(0, span.length() - 1)));
    }

    @GET
    @Operation(operationId = "subscriptions", summary = "The subscriptions of this key")
    public Items subscriptions() throws SQLException {
        return new Items(own.all().stream()
                .map(each -> SubscriptionView.of(each, Optional.empty()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "subscription", summary = "One subscription, with its state and the reason for it")
    public SubscriptionView subscription(@PathParam("id") String id) throws SQLException {
        return SubscriptionView.of(own.one(id), Optional.empty());
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeSubscription", summary = "Replaces the fields that the body has")
    public SubscriptionView change(@PathParam("id") String id, String body) throws SQLException {
        Subscription present = own.one(id);
        SubscriptionDraft draft = DraftReader.merge(asDraft(present), body, channels);
        if (draft.channel().type() != present.channel().type()) {
            throw Problem.badValue("channel.type", "The kind of channel stays; make another subscription.");
        }
        if (draft.channel().type() == Channel.Type.EMAIL
                && !draft.channel().address().equals(present.channel().address())) {
            throw Problem.badValue("channel.to", "The mailbox stays; make another subscription.");
        }
        desk.change(id, draft);
        return subscription(id);
    }

    private static ObjectNode asDraft(Subscription present) {
        SubscriptionView view = SubscriptionView.of(present, Optional.empty());
        ObjectNode draft = new ObjectMapper().createObjectNode();
        draft.set("query", new ObjectMapper().valueToTree(view.query()));
        view.when().ifPresent(when -> draft.put("when", when));
        draft.set("channel", new ObjectMapper().valueToTree(view.channel()));
        return draft.put("locale", view.locale()).put("tz", view.tz());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "unsubscribe", summary = "Ends a subscription; nothing more is sent")
    public void delete(@PathParam("id") String id) throws SQLException {
        desk.turn(own.one(id).id(), State.DELETED, Optional.empty());
    }

    @POST
    @Path("/{id}/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "pause", summary = "Sends nothing until it is resumed; what happens meanwhile is not kept")
    public SubscriptionView pause(@PathParam("id") String id) throws SQLException {
        requireConfirmed(own.one(id));
        desk.turn(id, State.PAUSED, Optional.of("paused by its owner"));
        return subscription(id);
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resume", summary = "Goes on after a pause, or after it was disabled")
    public SubscriptionView resume(@PathParam("id") String id) throws SQLException {
        requireConfirmed(own.one(id));
        desk.turn(id, State.ACTIVE, Optional.empty());
        return subscription(id);
    }

    @POST
    @Path("/{id}/secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "rotateSecret", summary = "A new secret; for 24 hours the former one signs too")
    public Secret rotate(@PathParam("id") String id) throws SQLException {
        return new Secret(desk.rotate(own.one(id)).text());
    }

    private static void requireConfirmed(Subscription subscription) {
        if (subscription.status().state() == State.UNCONFIRMED) {
            throw Problem.badValue("id", "The mailbox has not confirmed this subscription yet.");
        }
    }
}
