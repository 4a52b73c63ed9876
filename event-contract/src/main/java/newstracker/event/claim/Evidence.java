package newstracker.event.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// The words of a text that support a claim.
///
/// `start` and `end` (exclusive) are UTF-16 offsets of `surface` in the article's text; `quote` is the sentence or the
/// table row around it. `rule` names the extraction rule that saw it; `bound` is what this text says ("about 50").
public record Evidence(
        int start, int end, String surface, String quote, Bound bound, Optional<Cell> cell, String rule) {

    public Evidence {
        requireNonNull(surface, "evidence.surface");
        requireNonNull(quote, "evidence.quote");
        requireNonNull(bound, "evidence.bound");
        requireNonNull(rule, "evidence.rule");
        if (start < 0 || end - start != surface.length()) {
            throw new IllegalArgumentException("offsets %d-%d do not fit \"%s\"".formatted(start, end, surface));
        }
    }

    /// Where in a table the words stand: row and column count from 0, `headers` are the headings that apply.
    public record Cell(int row, int column, List<String> headers) {

        public Cell {
            headers = List.copyOf(headers);
        }
    }
}
