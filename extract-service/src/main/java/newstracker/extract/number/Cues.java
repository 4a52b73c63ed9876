package newstracker.extract.number;

import java.util.List;
import java.util.Optional;
import newstracker.event.claim.Bound;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Folded;

/// The catalogue's words around a number, found by place.
final class Cues {

    private final List<Hit> hits;
    private int near;

    Cues(List<Hit> hits) {
        this.hits = hits;
    }

    /// The word directly behind, a space or hyphen between them or nothing.
    Optional<Hit> after(Folded text, int end) {
        char c = text.at(end);
        int from = c == ' ' || c == '-' ? end + 1 : end;
        int index = firstFrom(from);
        return index < hits.size() && hits.get(index).start() == from ? Optional.of(hits.get(index)) : Optional.empty();
    }

    /// The word that a digit belongs to: "1カ月", "per 1M tokens", "0-60 mph".
    Optional<Hit> around(int offset) {
        int index = firstFrom(offset + 1) - 1;
        return index >= 0 && hits.get(index).end() > offset ? Optional.of(hits.get(index)) : Optional.empty();
    }

    /// Whether the text speaks of this currency by name or code.
    boolean speaksOf(String currency) {
        for (Hit hit : hits) {
            if (hit.concept().is(Cue.CURRENCY) && hit.concept().value().equals(currency)) {
                return true;
            }
        }
        return false;
    }

    /// The word directly before, a space between them or nothing.
    Optional<Hit> endingAt(Folded text, int start) {
        int index = firstFrom(start) - 1;
        if (index < 0) {
            return Optional.empty();
        }
        int gap = start - hits.get(index).end();
        boolean close = gap == 0 || (gap == 1 && text.at(start - 1) == ' ');
        return close ? Optional.of(hits.get(index)) : Optional.empty();
    }

    Bound bound(Folded text, int start, int end) {
        Optional<Hit> before = endingAt(text, start).filter(hit -> hit.concept().is(Cue.BOUND));
        if (before.isPresent()) {
            return boundOf(before.get().concept().value());
        }
        Optional<Hit> behind = after(text, end).filter(hit -> hit.concept().is(Cue.BOUND_AFTER));
        return behind.map(hit -> boundOf(hit.concept().value())).orElse(Bound.EXACT);
    }

    private static Bound boundOf(String word) {
        return switch (word) {
            case "about" -> Bound.ABOUT;
            case "at-least" -> Bound.AT_LEAST;
            default -> Bound.AT_MOST;
        };
    }

    /// Where the hits from this place on begin. Numbers come in the order of the text, so it is never far to go.
    private int firstFrom(int offset) {
        while (near > 0 && hits.get(near - 1).start() >= offset) {
            near--;
        }
        while (near < hits.size() && hits.get(near).start() < offset) {
            near++;
        }
        return near;
    }
}
