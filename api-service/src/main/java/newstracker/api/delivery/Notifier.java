package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import newstracker.api.delivery.Outbox.Entry;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Writing;
import newstracker.api.name.NameStore;
import newstracker.api.subscription.Subscription;
import newstracker.api.subscription.SubscriptionStore;
import newstracker.api.web.Problem.ProblemException;
import newstracker.api.wish.Facts;
import newstracker.api.wish.Matching;
import org.jboss.logging.Logger;

/// Finds out who wanted to know what has just been logged, in the transaction that logs it: a claim and
/// the letters about it exist together or not at all.
@Singleton
class Notifier implements Journal.Listener {

    private static final Logger LOG = Logger.getLogger(Notifier.class);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SubscriptionStore subscriptions;
    private final Outbox outbox;
    private final NameStore names;
    private final InstantSource clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, Instant.EPOCH, List.of()));

    Notifier(SubscriptionStore subscriptions, Outbox outbox, NameStore names, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.names = names;
        this.clock = clock;
    }

    /// Everybody who subscribes, as of a version of the table. Keys expire without changing it.
    private record Known(long version, Instant at, List<Subscription> active) {

        boolean holds(long now, Instant moment) {
            return version == now && moment.isBefore(at.plus(KEPT));
        }
    }

    @Override
    public void told(Writing writing) throws SQLException {
        if (writing.events().isEmpty()) {
            return;
        }
        List<Subscription> active = active(writing.connection());
        if (!active.isEmpty()) {
            outbox.put(writing.connection(), entries(writing, active), false, clock.instant());
        }
    }

    private List<Entry> entries(Writing writing, List<Subscription> active) throws SQLException {
        Instant now = clock.instant();
        Matching matching = expecting(writing, active, now);
        List<Entry> entries = new ArrayList<>();
        for (Writing.Told told : writing.events()) {
            Facts.Event event = new Facts.Event(
                    told.number(),
                    told.happening().type().word(),
                    told.happening().cause().word(),
                    told.at());
            Optional<Facts> facts = Facts.of(event, told.body());
            for (Subscription subscription : active) {
                if (facts.isPresent() && fires(matching, subscription, facts.get())) {
                    entries.add(new Entry(
                            subscription,
                            Optional.of(told.number()),
                            writing.eventId(told.number()),
                            Optional.empty(),
                            Digest.due(subscription, now)));
                }
            }
        }
        return entries;
    }

    private Matching expecting(Writing writing, List<Subscription> active, Instant now) {
        Matching matching = new Matching(writing.connection(), names);
        for (Subscription subscription : active) {
            try {
                matching.expect(subscription.wish(), now);
            } catch (ProblemException | IllegalArgumentException unfit) {
                LOG.debugf("%s is looked at again with the events: %s", subscription.id(), unfit.getMessage());
            }
        }
        return matching;
    }

    // A wish that an older version let in must not stop the news of everybody.
    private static boolean fires(Matching matching, Subscription subscription, Facts facts) throws SQLException {
        try {
            return matching.fires(subscription.wish(), facts);
        } catch (ProblemException | IllegalArgumentException unfit) {
            LOG.errorf("Subscription %s cannot be served: %s", subscription.id(), unfit.getMessage());
            return false;
        }
    }

    // Whoever changes a subscription holds the same lock as the one who calls us: the version is the last.
    private List<Subscription> active(Connection connection) throws SQLException {
        long version = subscriptions.version(connection);
        Known last = known.get();
        Instant now = clock.instant();
        if (!last.holds(version, now)) {
            last = new Known(version, now, subscriptions.active(connection));
            known.set(last);
        }
        return last.active();
    }
}
