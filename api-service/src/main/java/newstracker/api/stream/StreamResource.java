package newstracker.api.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Question;
import newstracker.api.query.CriteriaReader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Events as they happen, as server-sent events.
@Path("/v1/stream")
@RunOnVirtualThread
class StreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Answers answers;
    private final Followers followers;
    private final RoutingContext routing;

    StreamResource(Answers answers, Followers followers, RoutingContext routing) {
        this.answers = answers;
        this.followers = followers;
        this.routing = routing;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "stream",
            summary = "Events as they happen; resumes after Last-Event-ID or lastEventId; all filters apply")
    public Response stream(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        Set<String> known = new HashSet<>(CriteriaReader.FILTERS);
        known.addAll(Set.of("lastEventId", "type"));
        Follower follower = answers.look(
                EventResource.LIST,
                new Request(uri, headers),
                known,
                (_, question) -> follower(question, headers.getHeaderString(LAST_EVENT_ID)));
        return answer(routing.request().method() == HttpMethod.HEAD ? Response.ok() : Response.ok(stream(follower)));
    }

    private StreamingOutput stream(Follower follower) {
        return followers.admit(follower, routing.request().connection());
    }

    private static Response answer(Response.ResponseBuilder answer) {
        return answer.type(MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that collect before they pass on would hold the news back.
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static Follower follower(Question question, String header) {
        Optional<EventId> last = Optional.ofNullable(header)
                .filter(id -> !id.isBlank())
                .map(id -> EventId.read(LAST_EVENT_ID, id))
                .or(() -> question.parameters().one("lastEventId").map(id -> EventId.read("lastEventId", id)));
        Optional<Long> known = last.flatMap(id -> id.in(question.position()));
        return new Follower(
                question.criteria(),
                question.parameters().words("type", Types.WORDS),
                question.position(),
                known.orElse(question.position().number()),
                last.isPresent() && known.isEmpty());
    }
}
