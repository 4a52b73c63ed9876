package newstracker.event;

import static java.util.Objects.requireNonNull;

import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceState;

/// Published to topic `sources` when a source is configured or polled; the record key is the source id.
public record SourceObserved(SourceDefinition definition, SourceState state) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "newstracker.source.observed.v1";

    public SourceObserved {
        requireNonNull(definition, "definition");
        requireNonNull(state, "state");
    }
}
