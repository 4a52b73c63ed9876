package newstracker.api.subscription;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.api.hash.Sha256;

/// How and where somebody is told. The address may be a secret itself: whoever knows a Slack address may
/// write there.
public record Channel(Type type, String address, Optional<Rhythm> digest) {

    private static final int HASH_BYTES = 16;

    public Channel {
        requireNonNull(type, "type");
        requireNonNull(address, "address");
    }

    public enum Type {
        WEBHOOK,
        SLACK,
        DISCORD,
        NTFY,
        EMAIL;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Type> of(String word) {
            return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
        }
    }

    /// How often a digest goes out.
    public enum Rhythm {
        DAILY,
        WEEKLY;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Rhythm> of(String word) {
            return Stream.of(values())
                    .filter(rhythm -> rhythm.word().equals(word))
                    .findFirst();
        }
    }

    /// Names the lane of everything that goes to this address, without telling the address.
    public String endpoint() {
        return Sha256.hex(address, HASH_BYTES);
    }

    @Override
    public String toString() {
        return type.word() + " " + endpoint();
    }
}
