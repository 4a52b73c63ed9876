package newstracker.api.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.json.RawJson;

/// A source and how it stands. `error` is a sentence for people; `unreadable` names items and why.
public record SourceView(
        String id,
        String name,
        String url,
        String kind,
        String standing,
        String show,
        Optional<String> licence,
        List<String> companies,
        Optional<String> language,
        boolean active,
        boolean stale,
        long cadenceSeconds,
        Optional<Instant> lastAttempt,
        Optional<Instant> lastSuccess,
        Optional<Instant> nextDue,
        Optional<Instant> newestItem,
        Optional<String> error,
        RawJson unreadable,
        long articles) {}
