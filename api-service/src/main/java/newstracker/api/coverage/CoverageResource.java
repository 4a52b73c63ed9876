package newstracker.api.coverage;

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
import java.util.List;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Page;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What is read, and what could not be: the ground under every other answer.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoverageResource {

    private final Answers answers;
    private final SourceReader reader;
    private final Opml opml;

    CoverageResource(Answers answers, SourceReader reader, Opml opml) {
        this.answers = answers;
        this.reader = reader;
        this.opml = opml;
    }

    @GET
    @Path("/coverage")
    @Operation(operationId = "coverage", summary = "Each source: cadence, last success, stale or not, errors in words")
    public Response coverage(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return sources(uri, headers);
    }

    @GET
    @Path("/sources")
    @Operation(operationId = "sources", summary = "The sources that are read")
    public Response sources(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.fresh(
                "sources",
                new Request(uri, headers),
                Set.of("source"),
                (connection, question) -> Page.all(
                        reader.views(connection, question.criteria().from().source())));
    }

    @GET
    @Path("/sources/{id}")
    @Operation(operationId = "source", summary = "One source")
    public SourceView source(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return answers.look(
                "sources",
                new Request(uri, headers),
                Set.of(),
                (connection, _) -> reader.views(connection, List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.unknown("source", id)));
    }

    @GET
    @Path("/sources.opml")
    @Produces("text/x-opml")
    @Operation(operationId = "sourcesOpml", summary = "The sources as OPML, for any feed reader")
    public String sourcesOpml(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.look(
                "sources",
                new Request(uri, headers),
                Set.of(),
                (connection, _) -> opml.of(reader.views(connection, List.of())));
    }
}
