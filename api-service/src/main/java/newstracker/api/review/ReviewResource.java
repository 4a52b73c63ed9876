package newstracker.api.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Links;
import newstracker.api.key.Caller;
import newstracker.api.key.Needs;
import newstracker.api.key.Scope;
import newstracker.api.review.ReviewStore.ReviewView;
import newstracker.api.web.JsonBody;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Corrections by hand, with reasons.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.OPERATOR)
@RunOnVirtualThread
class ReviewResource {

    private static final int LONGEST_REASON = 1_000;
    private static final Set<String> KNOWN = Set.of("state", "claim", "limit", "cursor");

    private final Answers answers;
    private final ReviewDesk desk;
    private final Withdrawal withdrawal;
    private final ReviewStore reviews;
    private final TestCases testCases;
    private final Links links;
    private final Caller caller;

    ReviewResource(Answers answers, ReviewDesk desk, Withdrawal withdrawal, Files files, Links links, Caller caller) {
        this.answers = answers;
        this.desk = desk;
        this.withdrawal = withdrawal;
        this.reviews = files.reviews();
        this.testCases = files.testCases();
        this.links = links;
        this.caller = caller;
    }

    /// What was decided, to be shown.
    @Singleton
    record Files(ReviewStore reviews, TestCases testCases) {}

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decide", summary = "Rejects a claim, amends it, or merges it into another")
    public Response decide(byte[] body) throws SQLException {
        String id = desk.decide(Decision.read(body), caller.key().name());
        return Response.status(Response.Status.CREATED)
                .header("Location", links.to("/v1/reviews/" + id))
                .entity(view(id))
                .build();
    }

    @GET
    @Path("/reviews")
    @Operation(operationId = "reviews", summary = "What was decided, newest first; state=standing|reopened|withdrawn")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.fresh("reviews", new Request(uri, headers), KNOWN, reviews::page);
    }

    @GET
    @Path("/reviews/{id}")
    @Operation(operationId = "review", summary = "One decision")
    public ReviewView one(@PathParam("id") String id) throws SQLException {
        return view(id);
    }

    @POST
    @Path("/reviews/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdraw",
            summary = "Takes a decision back: texts say again what was read in them; it stays on record")
    public ReviewView withdraw(@PathParam("id") String id, byte[] body) throws SQLException {
        String reason = JsonBody.read(body, Set.of("reason")).text("reason", LONGEST_REASON);
        withdrawal.withdraw(id, reason, caller.key().name());
        return view(id);
    }

    @GET
    @Path("/reviews.ndjson")
    @Produces("application/x-ndjson;charset=UTF-8")
    @Operation(operationId = "testCases", summary = "Decisions as test cases for an extractor, one a line")
    public String testCases() throws SQLException {
        return testCases.write();
    }

    private ReviewView view(String id) throws SQLException {
        return reviews.view(id).orElseThrow(() -> Problem.unknown("review", id));
    }
}
