package newstracker.extract.claim;

import java.util.Optional;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Evidence;

/// Cuts the words that support a claim out of the text.
final class Evidences {

    private static final int LONGEST_QUOTE = 2000;

    private final String text;

    Evidences(String text) {
        this.text = text;
    }

    /// Where the quote around a piece of evidence begins and ends.
    record Quote(int start, int end) {}

    Evidence of(int start, int end, Quote quote, Bound bound, Optional<Evidence.Cell> cell, String rule) {
        int from = Math.min(quote.start(), start);
        int to = Math.max(Math.min(quote.end(), from + LONGEST_QUOTE), end);
        return new Evidence(
                start, end, text.substring(start, end), text.substring(from, to).strip(), bound, cell, rule);
    }

    String surface(int start, int end) {
        return text.substring(start, end);
    }
}
