package newstracker.api.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import newstracker.api.web.Problem.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every failure leaves as problem details; what we did wrong is logged and not told.
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final Methods methods;

    ProblemAnswers(Methods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response problem(ProblemException failed) {
        Response.ResponseBuilder answer = answer(failed.problem());
        if (failed.problem().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"news-tracker\"");
        }
        failed.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    @ServerExceptionMapper
    Response moved(Redirected redirected) {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, redirected.address())
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failed, UriInfo uri) {
        Response.StatusType status = failed.getResponse().getStatusInfo();
        Response.ResponseBuilder answer =
                answer(Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail(status.getStatusCode())));
        return status.getStatusCode() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
                ? answer.header(HttpHeaders.ALLOW, methods.at(uri.getPath())).build()
                : answer.build();
    }

    @ServerExceptionMapper
    Response database(SQLException failed) {
        LOG.error("The database did not answer", failed);
        return answer(Problem.of(
                        503, "Service Unavailable", "The database cannot be reached now. Nothing is lost: try again."))
                .header(HttpHeaders.RETRY_AFTER, Problem.SOON)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException failed) {
        LOG.error("A request failed", failed);
        return answer(Problem.of(500, "Internal Server Error", "We made a mistake; it is in our log."))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address. GET /v1 lists what there is.";
            case 405 -> "This address does not know this method.";
            case 406 -> "This address cannot answer in the form that Accept asks for.";
            case 415 -> "This address does not read bodies of this type.";
            default -> "The request cannot be answered.";
        };
    }
}
