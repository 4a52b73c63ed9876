package newstracker.ingest.hub;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newstracker.ingest.hub.Subscription.State;
import org.jboss.logging.Logger;

/// What hubs say to us, and what we answer. Only what we asked for is confirmed.
final class Callback {

    private static final Logger LOG = Logger.getLogger(Callback.class);

    private static final Predicate<String> CAPABILITY =
            Pattern.compile("[A-Za-z0-9_-]{43}").asMatchPredicate();
    private static final int LONGEST_CHALLENGE = 4096;
    private static final int LONGEST_REASON = 300;

    private final CallbackStore store;
    private final InstantSource clock;

    Callback(CallbackStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A hub asks whether we meant what we asked for, or says that it does not want to.
    Reply verify(String capability, Map<String, String> query) throws SQLException {
        Optional<Subscription> known =
                known(capability).filter(subscription -> subscription.topic().equals(query.get("hub.topic")));
        if (known.isEmpty()) {
            return Reply.UNKNOWN;
        }
        return switch (query.getOrDefault("hub.mode", "")) {
            case "subscribe" -> subscribed(known.get(), query);
            case "unsubscribe" -> unsubscribed(known.get(), query);
            case "denied" -> denied(known.get(), query.getOrDefault("hub.reason", ""));
            default -> Reply.UNKNOWN;
        };
    }

    /// Whose address this is; what no secret word can be is not even looked up.
    Optional<Subscription> known(String capability) throws SQLException {
        return CAPABILITY.test(capability) ? store.find(capability) : Optional.empty();
    }

    /// A hub tells of news. What it sends is not read: the source is, at once.
    Reply told(Subscription subscription, Signature signature) throws SQLException {
        if (subscription.state() == State.LEAVING) {
            return Reply.NO_LONGER_WANTED;
        }
        if (!signature.holds()) {
            LOG.infof("what was sent for the %s is ignored: its signature is missing or wrong", subscription);
        } else if (subscription.state() == State.ACTIVE) {
            store.wake(subscription, clock.instant());
        }
        return Reply.TAKEN;
    }

    private Reply subscribed(Subscription asked, Map<String, String> query) throws SQLException {
        boolean wanted = asked.state() == State.ASKING || asked.state() == State.ACTIVE;
        Optional<String> challenge = challenge(query);
        if (!wanted || challenge.isEmpty()) {
            return Reply.UNKNOWN;
        }
        Instant now = clock.instant();
        Lease lease = Lease.granted(now, Optional.ofNullable(query.get("hub.lease_seconds")));
        store.activate(asked, lease);
        if (asked.state() == State.ASKING) {
            LOG.infof("%s tells of news of source %s until %s", asked.hub(), asked.source(), lease.until());
        }
        return Reply.confirmed(challenge.get());
    }

    private Reply unsubscribed(Subscription left, Map<String, String> query) throws SQLException {
        Optional<String> challenge = challenge(query);
        if (left.state() != State.LEAVING || challenge.isEmpty()) {
            return Reply.UNKNOWN;
        }
        store.remove(left);
        return Reply.confirmed(challenge.get());
    }

    private Reply denied(Subscription asked, String reason) throws SQLException {
        String words = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        String kept = words.substring(0, Math.min(words.length(), LONGEST_REASON));
        LOG.warnf("the %s was denied, the source is polled: %s", asked, kept);
        store.deny(asked, "the hub denies it: " + kept, clock.instant().plus(Lease.AFTER_DENIAL));
        return new Reply(200, "");
    }

    private static Optional<String> challenge(Map<String, String> query) {
        return Optional.ofNullable(query.get("hub.challenge"))
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_CHALLENGE);
    }
}
