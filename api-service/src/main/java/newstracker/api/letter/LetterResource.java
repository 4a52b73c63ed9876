package newstracker.api.letter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import newstracker.api.key.Needs;
import newstracker.api.key.Scope;
import newstracker.api.query.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What the services could not read, for whoever runs them.
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LetterResource {

    private static final String LIST = "dead-letters";
    private static final Set<String> KNOWN = Set.of("limit");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Answers answers;
    private final LetterBox box;

    LetterResource(Answers answers, LetterBox box) {
        this.answers = answers;
        this.box = box;
    }

    @GET
    @Needs(Scope.OPERATOR)
    @Operation(
            operationId = "deadLetters",
            summary = "The newest records that the services could not read, with the reason; kept for 14 days")
    public Response newest(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        int most = Parameters.of(uri.getQueryParameters(), KNOWN).integer("limit", USUAL, 1, MOST);
        // Before the transaction begins: the broker may take its time.
        List<LetterView> letters = box.newest(most);
        return answers.fresh(LIST, new Request(uri, headers), KNOWN, (_, _) -> Page.all(letters));
    }
}
