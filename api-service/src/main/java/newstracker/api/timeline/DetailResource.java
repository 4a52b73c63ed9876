package newstracker.api.timeline;

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
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.EvidenceCheck;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// One thing, with all that belongs to it.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DetailResource {

    /// The clocks by which one thing can be looked at.
    private static final Set<String> CLOCKS = Set.of("asOf", "reportedUntil", "tz");

    private final Answers answers;
    private final ArticleDetails articles;
    private final StoryReader stories;
    private final ClaimReader claims;
    private final EvidenceCheck check;

    DetailResource(
            Answers answers, ArticleDetails articles, StoryReader stories, ClaimReader claims, EvidenceCheck check) {
        this.answers = answers;
        this.articles = articles;
        this.stories = stories;
        this.claims = claims;
        this.check = check;
    }

    @GET
    @Path("/articles/{id}")
    @Operation(operationId = "article", summary = "An article with its revisions, mentions and claims")
    public Response article(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return answers.answer("article", new Request(uri, headers), CLOCKS, (connection, question) -> articles.of(
                        connection, id, question.from())
                .orElseThrow(() -> Problem.unknown("article", id)));
    }

    @GET
    @Path("/stories/{id}")
    @Operation(operationId = "story", summary = "A story; the id of one that was merged leads to the other")
    public Response story(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return answers.answer("story", new Request(uri, headers), CLOCKS, (connection, question) -> {
            String current =
                    stories.current(connection, id, question.from()).orElseThrow(() -> Problem.unknown("story", id));
            if (!current.equals(id)) {
                throw answers.redirect("/v1/stories/" + current, uri);
            }
            return stories.views(connection, List.of(id), question.from()).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.unknown("story", id));
        });
    }

    @GET
    @Path("/claims/{id}")
    @Operation(operationId = "claim", summary = "A claim with its evidence")
    public Response claim(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        return answers.answer(
                "claim",
                new Request(uri, headers),
                CLOCKS,
                (connection, question) -> claims.views(connection, List.of(id), question.from()).stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.unknown("claim", id)));
    }

    @GET
    @Path("/claims/{id}/evidence")
    @Operation(
            operationId = "evidence",
            summary = "The evidence of a claim, checked again against the stored texts: pass or fail a piece")
    public EvidenceCheck.Checked evidence(
            @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        // No ETag: the point is to look again.
        return answers.look("evidence", new Request(uri, headers), CLOCKS, (connection, question) -> check.of(
                        connection, id, question.from())
                .orElseThrow(() -> Problem.unknown("claim", id)));
    }
}
