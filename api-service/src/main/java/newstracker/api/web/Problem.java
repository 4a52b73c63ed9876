package newstracker.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalLong;

/// What went wrong with a request, in the form of RFC 9457. `field` names the parameter to mend.
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> field) {

    static final String MEDIA_TYPE = "application/problem+json";

    static final int SOON = 5;

    private static final String NO_PAGE = "about:blank";

    static Problem of(int status, String title, String detail) {
        return new Problem(NO_PAGE, title, status, detail, Optional.empty());
    }

    /// A parameter that cannot be understood: `detail` says why and what would be.
    public static ProblemException badValue(String field, String detail) {
        return new ProblemException(new Problem(NO_PAGE, "Bad Request", 400, detail, Optional.of(field)));
    }

    public static ProblemException unknown(String what, String id) {
        return new ProblemException(of(404, "Not Found", "There is no %s \"%s\".".formatted(what, id)));
    }

    public static ProblemException withheld(String what, String id) {
        return new ProblemException(of(410, "Gone", "The %s \"%s\" is withheld.".formatted(what, id)));
    }

    public static ProblemException withoutKey(String detail) {
        return new ProblemException(of(401, "Unauthorized", detail));
    }

    public static ProblemException notAllowed(String detail) {
        return new ProblemException(of(403, "Forbidden", detail));
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(of(409, "Conflict", detail));
    }

    /// Something that the operator has not set up.
    public static ProblemException unavailable(String detail) {
        return new ProblemException(of(503, "Service Unavailable", detail));
    }

    /// Something that others use up just now.
    public static ProblemException busy(String detail) {
        return new ProblemException(of(503, "Service Unavailable", detail), OptionalLong.of(SOON));
    }

    /// @param seconds after which more may be asked
    public static ProblemException tooMany(String detail, long seconds) {
        return new ProblemException(of(429, "Too Many Requests", detail), OptionalLong.of(seconds));
    }

    /// Carries a problem to where answers are written.
    public static final class ProblemException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;
        private final transient OptionalLong retryAfter;

        ProblemException(Problem problem) {
            this(problem, OptionalLong.empty());
        }

        private ProblemException(Problem problem, OptionalLong retryAfter) {
            super(problem.detail());
            this.problem = problem;
            this.retryAfter = retryAfter;
        }

        /// In how many seconds it is worth asking again.
        OptionalLong retryAfter() {
            return retryAfter;
        }

        public Problem problem() {
            return problem;
        }
    }
}
