package newstracker.ingest.hub;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Our wish that a hub tells of news of a topic, and how far it got.
///
/// @param capability the last part of `callback`, which nobody knows but the hub
/// @param secret what the hub signs with
/// @param leaseUntil until when the hub promised to tell; empty before it was verified
record Subscription(
        String capability,
        String source,
        String hub,
        String topic,
        String callback,
        String secret,
        State state,
        Optional<Instant> leaseUntil,
        int failures) {

    private static final SecureRandom RANDOM = new SecureRandom();

    enum State {
        /// Wanted; the hub may ask at any time whether we meant it.
        ASKING,
        /// The hub tells of news.
        ACTIVE,
        /// The hub does not want to.
        DENIED,
        /// No longer wanted; the hub may ask whether we meant that.
        LEAVING;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Subscription {
        requireNonNull(state, "subscription.state");
        requireNonNull(leaseUntil, "subscription.leaseUntil");
    }

    /// @param base where hubs reach us, without a slash at its end
    static Subscription wanted(String source, String hub, String topic, String base) {
        String capability = secretWord();
        return new Subscription(
                capability,
                source,
                hub,
                topic,
                base + CallbackRoute.PATH + capability,
                secretWord(),
                State.ASKING,
                Optional.empty(),
                0);
    }

    /// What is sent to the hub.
    Map<String, String> request() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", state == State.LEAVING ? "unsubscribe" : "subscribe");
        form.put("hub.topic", topic);
        form.put("hub.callback", callback);
        if (state != State.LEAVING) {
            form.put("hub.lease_seconds", Long.toString(Lease.WANTED.toSeconds()));
            form.put("hub.secret", secret);
        }
        return form;
    }

    /// Whether there is nothing left to give up.
    boolean isOver(Instant now) {
        return state == State.LEAVING
                && (failures >= Lease.MOST_FAREWELLS
                        || leaseUntil.filter(end -> end.isAfter(now)).isEmpty());
    }

    @Override
    public String toString() {
        return "subscription of " + source + " at " + hub;
    }

    // 256 bits: not to be guessed.
    private static String secretWord() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
