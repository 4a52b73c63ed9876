package newstracker.api.timeline;

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
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.article.ArticleView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The three lists that everything else narrows or reshapes.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TimelineResource {

    private static final String ORDER = "order";
    private static final Set<String> ORDERS = Set.of("time", "rank");

    private final Answers answers;
    private final StoryList stories;
    private final ArticleList articles;
    private final RankedList ranked;
    private final ClaimList claims;

    TimelineResource(Answers answers, StoryList stories, ArticleList articles, RankedList ranked, ClaimList claims) {
        this.answers = answers;
        this.stories = stories;
        this.articles = articles;
        this.ranked = ranked;
        this.claims = claims;
    }

    @GET
    @Path("/timeline")
    @Operation(operationId = "timeline", summary = "Stories, newest first, with their articles and claims")
    public Response timeline(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("timeline", new Request(uri, headers), stories::page);
    }

    @GET
    @Path("/articles")
    @Operation(
            operationId = "articles",
            summary = "Articles, newest publication first; order=rank puts first what fits q best")
    public Response articles(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list(
                "articles",
                new Request(uri, headers),
                Set.of(ORDER),
                (connection, question) -> Snippets.around(connection, question, inOrder(connection, question)));
    }

    private Page<ArticleView> inOrder(Connection connection, Question question) throws SQLException {
        return question.parameters().words(ORDER, ORDERS).contains("rank")
                ? ranked.page(connection, question)
                : articles.page(connection, question);
    }

    @GET
    @Path("/claims")
    @Operation(operationId = "claims", summary = "What texts say, the newest finding first")
    public Response claims(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return answers.list("claims", new Request(uri, headers), claims::page);
    }
}
