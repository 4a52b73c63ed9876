package newstracker.api.chart;

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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.claim.ClaimView;
import newstracker.api.timeline.ClaimList;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Flat rows with an ISO time column.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChartResource {

    private static final Set<String> BUCKETS = Set.of("hour", "day", "week", "month");

    private final Answers answers;
    private final ClaimList claims;
    private final Counts counts;
    private final Conflicts conflicts;

    ChartResource(Answers answers, ClaimList claims, Counts counts, Conflicts conflicts) {
        this.answers = answers;
        this.claims = claims;
        this.counts = counts;
        this.conflicts = conflicts;
    }

    @GET
    @Path("/prices")
    @Operation(operationId = "prices", summary = "Prices as flat rows, the newest finding first")
    public Response prices(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("claims", new Request(uri, headers), (connection, question) -> {
            Page<ClaimView> page = claims.page(connection, question.about("price"));
            Optional<Instant> moment = question.criteria().when().validAt();
            return page.with(page.items().stream()
                    .flatMap(PriceRow::of)
                    .filter(row -> moment.map(row::heldAt).orElse(true))
                    .toList());
        });
    }

    @GET
    @Path("/stats")
    @Operation(operationId = "stats", summary = "Articles and claims per hour, day, week or month")
    public Response stats(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("stats", new Request(uri, headers), Set.of("bucket"), this::count);
    }

    @GET
    @Path("/conflicts")
    @Operation(operationId = "conflicts", summary = "Questions with more than one answer, side by side")
    public Response conflicts(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("conflicts", new Request(uri, headers), conflicts::page);
    }

    private Page<Counts.Count> count(Connection connection, Question question) throws SQLException {
        List<String> bucket = question.parameters().words("bucket", BUCKETS);
        ZoneId zone = question.parameters().one("tz").map(ZoneId::of).orElse(ZoneOffset.UTC);
        return Page.all(counts.of(connection, question, bucket.isEmpty() ? "day" : bucket.getFirst(), zone));
    }
}
