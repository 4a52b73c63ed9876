package newstracker.api.article;

import java.util.List;
import newstracker.event.source.SourceRef;

/// What is current of an article before an event is recorded.
public record CurrentReading(
        Origin origin,
        int revision,
        int generation,
        String title,
        String sha256,
        List<SourceRef> sources,
        List<String> companies) {

    /// A frozen instance must not overwrite newer data: only a greater revision is a newer text.
    public boolean isBefore(int otherRevision) {
        return revision < otherRevision;
    }

    public boolean is(int otherRevision) {
        return revision == otherRevision;
    }
}
