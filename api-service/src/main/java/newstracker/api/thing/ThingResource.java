package newstracker.api.thing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.query.CriteriaReader;
import newstracker.api.query.Where;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Models, priced items and names that await review.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ThingResource {

    private static final String MODELS = "c.kind <> 'price'";
    private static final String ITEMS = "c.kind = 'price'";
    private static final String CANDIDATES = "c.kind = 'model' and not c.known";

    private final Answers answers;
    private final ThingList things;

    ThingResource(Answers answers, ThingList things) {
        this.answers = answers;
        this.things = things;
    }

    @GET
    @Path("/models")
    @Operation(operationId = "models", summary = "Models that texts name, with counts, first and last seen")
    public Response models(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return list(MODELS, new Request(uri, headers));
    }

    @GET
    @Path("/models/{id}")
    @Operation(operationId = "model", summary = "One model")
    public Response model(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return one(MODELS, id, new Request(uri, headers));
    }

    @GET
    @Path("/items")
    @Operation(operationId = "items", summary = "Things with a price, with counts, first and last seen")
    public Response items(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return list(ITEMS, new Request(uri, headers));
    }

    @GET
    @Path("/items/{id}")
    @Operation(operationId = "item", summary = "One thing with a price")
    public Response item(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return one(ITEMS, id, new Request(uri, headers));
    }

    @GET
    @Path("/candidates")
    @Operation(operationId = "candidates", summary = "Names that grammar recognised and the catalogue does not hold")
    public Response candidates(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return list(CANDIDATES, new Request(uri, headers));
    }

    private Response list(String narrower, Request request) throws SQLException {
        return answers.list(
                "things",
                request,
                (connection, question) -> things.page(connection, question, new Where().and(narrower)));
    }

    private Response one(String narrower, String id, Request request) throws SQLException {
        return answers.answer(
                "things",
                request,
                CriteriaReader.FILTERS,
                (connection, question) ->
                        things
                                .page(
                                        connection,
                                        question,
                                        new Where().and(narrower).and("c.thing = ?", id))
                                .items()
                                .stream()
                                .findFirst()
                                .orElseThrow(() -> Problem.unknown("thing", id)));
    }
}
