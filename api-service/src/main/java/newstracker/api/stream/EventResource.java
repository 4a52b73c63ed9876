package newstracker.api.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.json.RawJson;
import newstracker.api.stream.EventLog.Logged;
import newstracker.api.stream.EventLog.Stretch;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The stream as a list, oldest first.
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EventResource {

    static final String LIST = "events";

    private final Answers answers;
    private final EventLog log;

    EventResource(Answers answers, EventLog log) {
        this.answers = answers;
        this.log = log;
    }

    @GET
    @Operation(operationId = "events", summary = "What happened after an event, in order; all filters apply")
    public Response events(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list(LIST, new Request(uri, headers), Set.of("after", "type"), this::page);
    }

    private Page<RawJson> page(Connection connection, Question question) throws SQLException {
        Optional<EventId> given = question.parameters().one("after").map(id -> EventId.read("after", id));
        Optional<Long> known = given.flatMap(id -> id.in(question.position()));
        long after = question.cursor().map(Cursor::number).or(() -> known).orElse(0L);
        Stretch stretch = new Stretch(
                question.criteria(),
                question.parameters().words("type", Types.WORDS),
                after,
                question.from().number(),
                question.fetch());
        Page<Logged> page =
                Page.of(log.read(connection, stretch), question.limit(), last -> Cursor.before(LIST, last.number()));
        List<RawJson> items = new ArrayList<>();
        if (given.isPresent() && known.isEmpty() && question.cursor().isEmpty()) {
            items.add(new RawJson(Gap.body(question.position(), Optional.empty())));
        }
        page.items().forEach(event -> items.add(new RawJson(event.body())));
        return page.with(items);
    }
}
