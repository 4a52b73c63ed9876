package newstracker.ingest.fetch;

import java.util.Optional;

/// What came of sending a form. `words` are for people: the beginning of the answer, or why there was none.
public record Receipt(int status, String words, Optional<String> location) {

    private static final int NONE = 0;

    static Receipt failed(Answer.Failed failed) {
        return new Receipt(NONE, failed.reason(), Optional.empty());
    }

    /// What was never sent.
    public static Receipt refused(String reason) {
        return new Receipt(NONE, reason, Optional.empty());
    }

    public boolean accepted() {
        return status / 100 == 2;
    }

    /// A sentence that says why it was not accepted.
    public String reason() {
        return status == NONE ? words : "it answers " + status + (words.isBlank() ? "" : ": " + words);
    }

    /// Only a redirect that keeps the form leads on.
    boolean isElsewhere() {
        return (status == 307 || status == 308) && location.isPresent();
    }
}
