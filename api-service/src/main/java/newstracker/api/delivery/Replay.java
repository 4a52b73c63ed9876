package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.delivery.Outbox.Entry;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Position;
import newstracker.api.json.ApiJson;
import newstracker.api.sql.Database;
import newstracker.api.subscription.DryRun;
import newstracker.api.subscription.Subscription;
import newstracker.api.web.Problem;

/// Sends again what was sent, or what a stretch of time holds, under the same event ids as ever.
@Singleton
class Replay {

    private static final int MOST = 10_000;
    private static final int RANDOM_BYTES = 8;

    private final Database database;
    private final Outbox outbox;
    private final DryRun dryRun;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Replay(Database database, Outbox outbox, DryRun dryRun, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    void again(Subscription subscription, DeliveryLog.Made made) throws SQLException {
        put(List.of(new Entry(subscription, made.number(), made.eventId(), made.body(), clock.instant())));
    }

    /// What a dry run over the same stretch lists.
    int stretch(Subscription subscription, Instant since, Instant until) throws SQLException {
        Instant now = clock.instant();
        List<Entry> entries = new ArrayList<>();
        dryRun.each(subscription.wish(), since, until, hit -> {
            if (entries.size() == MOST) {
                throw Problem.badValue(
                        "since", "More than %d events lie in this stretch; no more go at once.".formatted(MOST));
            }
            entries.add(new Entry(subscription, Optional.of(hit.number()), hit.eventId(), Optional.empty(), now));
        });
        put(entries);
        return entries.size();
    }

    /// Something to see whether anything arrives; its id is no event's.
    String test(Subscription subscription) throws SQLException {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        Position position = database.look(Journal::position);
        String id = position.installation() + "-test-" + HexFormat.of().formatHex(bytes);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("type", "test");
        body.put("at", clock.instant());
        body.put("subscription", subscription.id());
        put(List.of(new Entry(subscription, Optional.empty(), id, Optional.of(ApiJson.write(body)), clock.instant())));
        return id;
    }

    private void put(List<Entry> entries) throws SQLException {
        database.change(connection -> {
            outbox.put(connection, entries, true, clock.instant());
            return entries.size();
        });
    }
}
