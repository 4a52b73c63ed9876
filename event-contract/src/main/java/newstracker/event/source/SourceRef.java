package newstracker.event.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The source of an article as a reader of events needs it: no one has to ask another service who this is.
///
/// `region` is an ISO 3166 country code when the source speaks for one (it decides what `$` and `¥` mean).
public record SourceRef(
        String id, String name, Standing standing, Show show, Optional<String> region, Optional<String> licence) {

    public SourceRef {
        requireNonNull(id, "source.id");
        requireNonNull(name, "source.name");
        requireNonNull(standing, "source.standing");
        requireNonNull(show, "source.show");
    }
}
