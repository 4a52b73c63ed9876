package newstracker.api.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.web.JsonBody;
import newstracker.api.web.Problem;

/// What an operator decides about a claim: in all texts that make it, or in that of one article.
record Decision(String claim, Optional<String> article, Verdict verdict, String reason) {

    private static final Set<String> FIELDS = Set.of("claim", "article", "decision", "reason", "into", "changes");
    private static final List<String> WORDS = List.of("reject", "amend", "merge");
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ID = 64;

    /// What the texts say instead.
    sealed interface Verdict {

        /// Nothing of the kind.
        record Reject() implements Verdict {}

        /// Nearly this, with other values in some fields.
        record Amend(JsonNode changes) implements Verdict {}

        /// Another claim that is known already.
        record Merge(String into) implements Verdict {}

        default String word() {
            return switch (this) {
                case Reject _ -> "reject";
                case Amend _ -> "amend";
                case Merge _ -> "merge";
            };
        }
    }

    static Decision read(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes, FIELDS);
        return new Decision(
                body.text("claim", LONGEST_ID),
                body.maybeText("article", LONGEST_ID),
                verdict(body),
                body.text("reason", LONGEST_REASON));
    }

    private static Verdict verdict(JsonBody body) {
        String word = body.text("decision", LONGEST_ID);
        boolean changes = !body.object("changes", Amendment.FIELDS).isEmpty();
        boolean into = body.maybeText("into", LONGEST_ID).isPresent();
        return switch (WORDS.indexOf(word)) {
            case 0 -> only(!changes && !into, new Verdict.Reject());
            case 1 -> only(changes && !into, new Verdict.Amend(body.object("changes", Amendment.FIELDS)));
            case 2 -> only(into && !changes, new Verdict.Merge(body.text("into", LONGEST_ID)));
            default -> throw Problem.badValue("decision", "One of: " + String.join(", ", WORDS) + ".");
        };
    }

    private static Verdict only(boolean fits, Verdict verdict) {
        if (!fits) {
            throw Problem.badValue(
                    "decision",
                    "reject takes neither \"changes\" nor \"into\", amend takes \"changes\", merge \"into\".");
        }
        return verdict;
    }
}
