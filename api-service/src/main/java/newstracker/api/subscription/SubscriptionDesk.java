package newstracker.api.subscription;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import newstracker.api.journal.Journal;
import newstracker.api.secret.SigningSecret;
import newstracker.api.sql.Sql;
import newstracker.api.subscription.Channel.Type;
import newstracker.api.web.Problem;

/// Makes and changes subscriptions, always with the pen of the journal in hand.
@Singleton
public class SubscriptionDesk {

    private static final int MOST_PER_KEY = 2_000;
    private static final int MOST_UNCONFIRMED = 20;
    private static final int ID_BYTES = 12;
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private static final String COUNT = """
            select count(*) as count from subscription where owner = ? and state <> 'deleted'
            """;

    // What waits for a lane that had nothing more to do.
    private static final String WAKE = """
            update lane set next_due = ?, failures = 0, failing_since = null
            where endpoint = (select endpoint from subscription where id = ?)
            """;

    private static final String AT_ONCE = """
            update delivery set due_at = ? where subscription = ? and state = 'pending' and exists (
                select 1 from subscription s where s.id = delivery.subscription and s.digest is null)
            """;

    // Nothing that could be misused is kept of what was ended.
    private static final List<String> END = List.of(
            "delete from delivery where subscription = ? and state = 'pending'",
            "update subscription set address = '', secret = null, former_secret = null where id = ?");

    // What waits goes to where the subscriber is now.
    private static final String MOVE = """
            update delivery set endpoint = s.endpoint
            from subscription s
            where s.id = ? and delivery.subscription = s.id and delivery.state = 'pending'
            """;

    // Asks the mailbox. The letter has no event: that is why it goes out before anything is confirmed.
    private static final String ASK = """
            insert into delivery (subscription, endpoint, event_id, body, created_at, due_at)
            select id, endpoint, 'confirm-' || id, '{"type":"confirm"}', created_at, created_at from subscription
            where id = ?
            """;

    private static final String UNCONFIRMED = """
            select count(*) as count from subscription where owner = ? and state = 'unconfirmed'
            """;

    private static final String OPEN_LANE = """
            insert into lane (endpoint, next_due) select endpoint, ? from subscription where id = ?
            on conflict (endpoint) do update set next_due = excluded.next_due where lane.failures = 0
            """;

    private final Journal journal;
    private final SubscriptionStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SubscriptionDesk(Journal journal, SubscriptionStore store, InstantSource clock) {
        this.journal = journal;
        this.store = store;
        this.clock = clock;
    }

    /// A subscription, and the secret that its owner gets to see this once.
    record Opened(Subscription subscription, Optional<SigningSecret> secret) {}

    Opened open(String owner, SubscriptionDraft draft) throws SQLException {
        Optional<SigningSecret> secret = secret(draft);
        // What is mailed to somebody has to be asked of that somebody.
        State state = draft.channel().type() == Type.EMAIL ? State.UNCONFIRMED : State.ACTIVE;
        Opened[] opened = new Opened[1];
        journal.write(writing -> {
            requireRoom(writing.connection(), owner);
            Instant now = clock.instant();
            Subscription subscription = new Subscription(
                    newId(),
                    owner,
                    new Subscription.Begin(now, writing.last()),
                    draft.wish(),
                    draft.channel(),
                    draft.tongue(),
                    new Subscription.Status(state, Optional.empty(), now));
            store.insert(writing.connection(), subscription, secret);
            if (state == State.UNCONFIRMED) {
                Sql.change(writing.connection(), ASK, subscription.id());
                Sql.change(writing.connection(), OPEN_LANE, now, subscription.id());
            }
            opened[0] = new Opened(subscription, secret);
        });
        return opened[0];
    }

    void change(String id, SubscriptionDraft draft) throws SQLException {
        journal.write(writing -> {
            store.update(writing.connection(), id, draft);
            Sql.change(writing.connection(), MOVE, id);
            Sql.change(writing.connection(), OPEN_LANE, clock.instant(), id);
        });
    }

    /// Turns a subscription on or off; what waited for it goes out when it is on again.
    public boolean turn(String id, State state, Optional<String> reason) throws SQLException {
        boolean[] turned = new boolean[1];
        journal.write(writing -> {
            Subscription.Status status = new Subscription.Status(state, reason, clock.instant());
            turned[0] = store.turn(writing.connection(), id, status);
            if (state == State.ACTIVE) {
                Sql.change(writing.connection(), AT_ONCE, clock.instant(), id);
                Sql.change(writing.connection(), WAKE, clock.instant(), id);
            }
            if (state == State.DELETED) {
                for (String sql : END) {
                    Sql.change(writing.connection(), sql, id);
                }
            }
        });
        return turned[0];
    }

    SigningSecret rotate(Subscription subscription) throws SQLException {
        if (subscription.channel().type() != Type.WEBHOOK) {
            throw Problem.badValue("channel.type", "Only webhooks are signed.");
        }
        SigningSecret secret = SigningSecret.random();
        Instant until = clock.instant().plus(BOTH_SECRETS);
        journal.write(writing -> store.rotate(writing.connection(), subscription.id(), secret, until));
        return secret;
    }

    private static Optional<SigningSecret> secret(SubscriptionDraft draft) {
        return draft.channel().type() == Type.WEBHOOK
                ? draft.secret().or(() -> Optional.of(SigningSecret.random()))
                : Optional.empty();
    }

    private static void requireRoom(Connection connection, String owner) throws SQLException {
        int count =
                Sql.first(connection, COUNT, row -> row.number("count"), owner).orElseThrow();
        if (count >= MOST_PER_KEY) {
            throw Problem.notAllowed("A key has at most %d subscriptions.".formatted(MOST_PER_KEY));
        }
        int open = Sql.first(connection, UNCONFIRMED, row -> row.number("count"), owner)
                .orElseThrow();
        // Nobody's mailbox is to be filled with questions.
        if (open >= MOST_UNCONFIRMED) {
            throw Problem.notAllowed("%d mailboxes have not confirmed yet; wait for them.".formatted(open));
        }
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return "sub_" + HexFormat.of().formatHex(bytes);
    }
}
