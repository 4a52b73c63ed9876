package newstracker.api.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.key.Needs;
import newstracker.api.key.Scope;
import newstracker.api.subscription.OwnSubscriptions;
import newstracker.api.subscription.State;
import newstracker.api.subscription.Subscription;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What became of the deliveries of a subscription, and how to have them again.
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Needs(Scope.SUBSCRIBE)
class DeliveryResource {

    private static final Pattern ID = Pattern.compile("dlv_(\\d{1,18})");
    private static final Pattern STATE = Pattern.compile("|pending|delivered|failed");
    private static final int MOST = 200;

    private final OwnSubscriptions own;
    private final DeliveryLog log;
    private final Replay replay;
    private final InstantSource clock;

    DeliveryResource(OwnSubscriptions own, DeliveryLog log, Replay replay, InstantSource clock) {
        this.own = own;
        this.log = log;
        this.replay = replay;
        this.clock = clock;
    }

    record Deliveries(List<DeliveryLog.Delivery> items, Optional<String> next) {}

    record History(List<DeliveryLog.Turn> items) {}

    record Replayed(int replayed) {}

    record Tested(String eventId) {}

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "deliveries",
            summary = "What was sent, newest first: status, latency and an excerpt of the answer of each attempt")
    public Deliveries deliveries(
            @PathParam("id") String id,
            @QueryParam("before") String before,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws SQLException {
        if (limit < 1 || limit > MOST) {
            throw Problem.badValue("limit", "Must be from 1 to %d.".formatted(MOST));
        }
        if (!STATE.matcher(state).matches()) {
            throw Problem.badValue("state", "A delivery is pending, delivered or failed.");
        }
        long below = before == null ? Long.MAX_VALUE : number("before", before);
        List<DeliveryLog.Delivery> items = log.list(own.one(id).id(), below, state, limit);
        Optional<String> next = items.size() < limit
                ? Optional.empty()
                : Optional.of(items.getLast().id());
        return new Deliveries(items, next);
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "subscriptionHistory", summary = "When it was paused, resumed, disabled, and why")
    public History history(@PathParam("id") String id) throws SQLException {
        return new History(log.history(own.one(id).id()));
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @Operation(operationId = "replayDelivery", summary = "Sends one delivery again, under the same event id")
    public Replayed replay(@PathParam("id") String id, @PathParam("delivery") String delivery) throws SQLException {
        Subscription subscription = active(id);
        long number = number("delivery", delivery);
        DeliveryLog.Made made =
                log.one(subscription.id(), number).orElseThrow(() -> Problem.unknown("delivery", delivery));
        replay.again(subscription, made);
        return new Replayed(1);
    }

    @POST
    @Path("/{id}/deliveries/replay")
    @Operation(
            operationId = "replayStretch",
            summary = "Sends everything of a stretch of time that the subscription wants, as a dry run lists it")
    public Replayed replay(
            @PathParam("id") String id, @QueryParam("since") String since, @QueryParam("until") String until)
            throws SQLException {
        if (since == null) {
            throw Problem.badValue("since", "From when on? An instant such as 2026-05-01T12:00:00Z.");
        }
        Instant end = until == null ? clock.instant() : time("until", until);
        return new Replayed(replay.stretch(active(id), time("since", since), end));
    }

    @POST
    @Path("/{id}/test")
    @Operation(operationId = "testDelivery", summary = "Sends a test, to see whether anything arrives")
    public Tested test(@PathParam("id") String id) throws SQLException {
        return new Tested(replay.test(active(id)));
    }

    private Subscription active(String id) throws SQLException {
        Subscription subscription = own.one(id);
        if (subscription.status().state() != State.ACTIVE) {
            throw Problem.badValue(
                    "id",
                    "This subscription is %s; resume it first."
                            .formatted(subscription.status().state().word()));
        }
        return subscription;
    }

    private static long number(String field, String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw Problem.badValue(field, "\"%s\" is no id of a delivery.".formatted(id));
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Instant time(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            throw Problem.badValue(field, "An instant such as 2026-05-01T12:00:00Z.");
        }
    }
}
