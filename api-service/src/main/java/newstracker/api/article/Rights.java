package newstracker.api.article;

import java.util.Comparator;
import java.util.List;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// Whose voice an article is, and how much of it we may show, when it was read in several places.
public final class Rights {

    private Rights() {}

    /// The strongest voice counts: a release of the company stays one when an aggregator passes it on.
    public static Standing standing(List<SourceRef> sources) {
        return sources.stream()
                .map(SourceRef::standing)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The place where it was first read decides; its terms are the ones under which we hold the text. Nobody's word
    /// is taken for everything without a licence that says so.
    public static Show show(List<SourceRef> sources) {
        SourceRef first = sources.getFirst();
        return first.show() == Show.FULL && first.licence().isEmpty() ? Show.QUOTE : first.show();
    }
}
