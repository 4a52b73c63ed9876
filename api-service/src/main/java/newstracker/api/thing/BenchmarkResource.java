package newstracker.api.thing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Question;
import newstracker.api.query.CriteriaReader;
import newstracker.api.thing.BenchmarkList.BenchmarkView;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Benchmarks, and who reached what on them under which conditions according to whom.
@Path("/v1/benchmarks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BenchmarkResource {

    private final Answers answers;
    private final BenchmarkList benchmarks;
    private final Results results;

    BenchmarkResource(Answers answers, BenchmarkList benchmarks, Results results) {
        this.answers = answers;
        this.benchmarks = benchmarks;
        this.results = results;
    }

    /// A benchmark with its results, best first.
    record BenchmarkDetail(@JsonUnwrapped BenchmarkView benchmark, List<ResultRow> items) {}

    @GET
    @Operation(operationId = "benchmarks", summary = "Benchmarks with unit, range, and which end is better")
    public Response benchmarks(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("benchmarks", new Request(uri, headers), benchmarks::page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "benchmark", summary = "One benchmark with its results as flat rows")
    public Response benchmark(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return answers.answer(
                "benchmarks",
                new Request(uri, headers),
                CriteriaReader.FILTERS,
                (connection, question) -> detail(connection, question, id));
    }

    private BenchmarkDetail detail(Connection connection, Question question, String id) throws SQLException {
        BenchmarkView view = benchmarks.page(connection, question.ofBenchmark(id)).items().stream()
                .findFirst()
                .orElseThrow(() -> Problem.unknown("benchmark", id));
        boolean lower = view.better().equals("lower");
        return new BenchmarkDetail(view, results.of(connection, id, question, lower));
    }
}
