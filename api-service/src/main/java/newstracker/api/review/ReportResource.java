package newstracker.api.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.Optional;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.key.Needs;
import newstracker.api.key.Scope;
import newstracker.api.key.WithoutKey;
import newstracker.api.review.ReportStore.ReportView;
import newstracker.api.sql.Database;
import newstracker.api.web.JsonBody;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Readers say what is wrong; only whoever decides reads it.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ID = 64;
    private static final Set<String> KNOWN = Set.of("state", "limit", "cursor");

    private final Answers answers;
    private final Database database;
    private final ReportStore reports;

    ReportResource(Answers answers, Database database, ReportStore reports) {
        this.answers = answers;
        this.database = database;
        this.reports = reports;
    }

    @POST
    @Path("/claims/{id}/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @WithoutKey
    @Operation(operationId = "report", summary = "Says what is wrong with a claim; an operator looks at it")
    public Response report(@PathParam("id") String claim, byte[] body) throws SQLException {
        JsonBody said = JsonBody.read(body, Set.of("reason", "article"));
        String reason = said.text("reason", LONGEST_REASON);
        Optional<String> article = said.maybeText("article", LONGEST_ID);
        ReportView view = database.change(connection -> {
            if (!reports.concerns(connection, claim, Optional.empty())) {
                throw Problem.unknown("claim", claim);
            }
            if (!reports.concerns(connection, claim, article)) {
                throw Problem.badValue("article", "No article of this id ever supported the claim.");
            }
            return reports.insert(connection, claim, article, reason);
        });
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @GET
    @Path("/claims/{id}/reports")
    @Needs(Scope.OPERATOR)
    @Operation(operationId = "reportsOfClaim", summary = "What readers reported about a claim")
    public Response ofClaim(@PathParam("id") String claim, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return list(new Request(uri, headers), Optional.of(claim));
    }

    @GET
    @Path("/reports")
    @Needs(Scope.OPERATOR)
    @Operation(operationId = "reports", summary = "What readers reported, newest first; state=open|settled")
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return list(new Request(uri, headers), Optional.empty());
    }

    private Response list(Request request, Optional<String> claim) throws SQLException {
        return answers.fresh(
                "reports", request, KNOWN, (connection, question) -> reports.page(connection, question, claim));
    }
}
