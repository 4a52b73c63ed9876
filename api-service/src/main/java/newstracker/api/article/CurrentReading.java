package newstracker.api.article;

import java.util.List;
import newstracker.event.source.SourceRef;

/// What is current of an article before an event is recorded.
public record CurrentReading(
        long number, int revision, int generation, String sha256, List<SourceRef> sources, List<String> companies) {

    /// A frozen instance must not overwrite newer data: only a greater generation, then a greater
    /// revision, wins.
    public boolean isBefore(int otherGeneration, int otherRevision) {
        return generation < otherGeneration || generation == otherGeneration && revision < otherRevision;
    }

    public boolean is(int otherGeneration, int otherRevision) {
        return generation == otherGeneration && revision == otherRevision;
    }
}
