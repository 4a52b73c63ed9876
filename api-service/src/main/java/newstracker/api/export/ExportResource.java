package newstracker.api.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Question;
import newstracker.api.export.RowFormat.Csv;
import newstracker.api.export.RowFormat.Ndjson;
import newstracker.api.query.CriteriaReader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Everything that a query finds, as a table, written as it is read.
@Path("/v1")
@RunOnVirtualThread
class ExportResource {

    private static final Set<String> ROWS = Set.of("claims", "evidence", "articles");
    private static final Set<String> KNOWN = new HashSet<>(CriteriaReader.FILTERS);

    static {
        KNOWN.add("rows");
    }

    private final Answers answers;
    private final Export export;
    private final RoutingContext routing;

    ExportResource(Answers answers, Export export, RoutingContext routing) {
        this.answers = answers;
        this.export = export;
        this.routing = routing;
    }

    @GET
    @Path("/export.csv")
    @Produces(RowFormat.CSV)
    @Operation(operationId = "exportCsv", summary = "rows=claims|evidence|articles as CSV; all filters apply")
    public Response csv(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return export(new Request(uri, headers), new Csv());
    }

    @GET
    @Path("/export.ndjson")
    @Produces(RowFormat.NDJSON)
    @Operation(operationId = "exportNdjson", summary = "rows=claims|evidence|articles, one JSON object a line")
    public Response ndjson(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return export(new Request(uri, headers), new Ndjson());
    }

    private Response export(Request request, RowFormat format) throws SQLException {
        Question question = answers.look("export", request, KNOWN, (_, asked) -> asked);
        List<String> rows = question.parameters().words("rows", ROWS);
        String wanted = rows.isEmpty() ? "claims" : rows.getFirst();
        StreamingOutput output = out -> export.write(question, wanted, format, out);
        // Nobody reads a million rows to learn how they would come.
        boolean headOnly = routing.request().method() == HttpMethod.HEAD;
        if (!headOnly) {
            Runnable leave = export.enter();
            routing.addEndHandler(_ -> leave.run());
            // Who hung up before the handler stood there is not told of again.
            if (routing.response().closed()) {
                leave.run();
            }
        }
        return (headOnly ? Response.ok() : Response.ok(output))
                .type(format.mediaType())
                .header(
                        "Export-As-Of",
                        question.asOf().orElse(question.position().at()))
                .build();
    }
}
