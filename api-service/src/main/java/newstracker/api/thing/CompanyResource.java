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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.name.Catalogue;
import newstracker.api.query.Conditions;
import newstracker.api.query.CriteriaReader;
import newstracker.api.query.Where;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The companies that articles are about.
@Path("/v1/companies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CompanyResource {

    private static final String PAGE = """
            select company as id, count(*) as articles, min(r.first_published) as first_seen,
                max(r.first_published) as last_seen
            from reading r cross join lateral unnest(r.companies) as company
            where %s
                and company > ?
            group by company order by company limit ?
            """;

    private final Answers answers;
    private final Catalogue catalogue;

    CompanyResource(Answers answers, Catalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    record CompanyView(
            String id, String name, List<String> names, long articles, Instant firstSeen, Instant lastSeen) {}

    @GET
    @Operation(operationId = "companies", summary = "Companies with counts, first and last seen")
    public Response companies(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("companies", new Request(uri, headers), this::page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "company", summary = "One company")
    public Response company(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return answers.answer(
                "companies",
                new Request(uri, headers),
                CriteriaReader.FILTERS,
                (connection, question) ->
                        views(connection, question, articles(question).and("company = ?", id)).stream()
                                .findFirst()
                                .orElseThrow(() -> Problem.unknown("company", id)));
    }

    private Page<CompanyView> page(Connection connection, Question question) throws SQLException {
        List<CompanyView> views = views(connection, question, articles(question));
        return Page.of(views, question.limit(), last -> new Cursor("companies", last.id(), 0));
    }

    private static Where articles(Question question) {
        return Conditions.articles(question.criteria(), question.from());
    }

    private List<CompanyView> views(Connection connection, Question question, Where where) throws SQLException {
        return Sql.list(
                connection,
                PAGE.formatted(where.text()),
                this::view,
                where.values(question.afterKey(), question.fetch()));
    }

    private CompanyView view(Row row) throws SQLException {
        String id = row.text("id");
        List<String> all = catalogue.namesOf(id);
        return new CompanyView(
                id,
                all.getFirst(),
                all,
                row.longNumber("articles"),
                row.instant("first_seen"),
                row.instant("last_seen"));
    }
}
