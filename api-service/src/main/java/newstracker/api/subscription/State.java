package newstracker.api.subscription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether a subscription is served. A deleted one stays as a row until its deliveries are forgotten.
public enum State {
    UNCONFIRMED,
    ACTIVE,
    PAUSED,
    DISABLED,
    DELETED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
