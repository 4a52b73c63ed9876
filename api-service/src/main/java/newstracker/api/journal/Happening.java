package newstracker.api.journal;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/// Something worth telling followers: what, why, about which rows, and the body they get to see.
public record Happening(
        EventType type,
        Cause cause,
        Optional<String> article,
        Optional<String> claim,
        Optional<String> source,
        Map<String, Object> body) {

    public Happening {
        requireNonNull(type, "type");
        requireNonNull(cause, "cause");
    }
}
