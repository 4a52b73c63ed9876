package newstracker.api.key;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a key is good for. Each includes those before it: whoever runs the service may also subscribe
/// and read.
public enum Scope {
    READ,
    SUBSCRIBE,
    OPERATOR;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
