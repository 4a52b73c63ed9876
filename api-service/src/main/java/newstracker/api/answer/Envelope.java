package newstracker.api.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A list and how complete it is: whoever reads it can tell "nothing happened" from "we could not see".
record Envelope<T>(
        List<T> items,
        Optional<String> next,
        Optional<Instant> completeUntil,
        List<String> staleSources,
        Instant recordingSince,
        List<String> warnings) {}
