package newstracker.ingest.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.rig.CallbackServer;
import newstracker.ingest.rig.Database;
import newstracker.ingest.rig.MovableClock;
import newstracker.ingest.rig.Site;
import newstracker.ingest.rig.TestHub;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;

/// A subscriber with a real hub, a real database and a clock that tests move. Nothing polls here: what a hub does to a
/// source is seen in the table.
final class HubRig implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final String TOPIC = "https://news.example/feed";

    final Database database;
    final MovableClock clock = new MovableClock(NOON);
    final CallbackServer callbacks;
    private int host;
    TestHub hub;
    private final Site site = new Site();
    private final SafeHttp http;
    private final Subscriber subscriber;

    HubRig(Path folder, String... allowedHosts) throws Exception {
        database = new Database(folder);
        database.start();
        database.flyway().migrate();
        callbacks = new CallbackServer(database.source(), clock);
        http = new SafeHttp(new AddressGuard(List.of(allowedHosts)), Optional.empty());
        subscriber = new Subscriber(database.source(), http, Optional.of(Address.of(callbacks.url() + "/")), clock);
    }

    /// As if the source had been read and had named the hub; it is due again in six hours.
    void sourceNamesHub() throws Exception {
        // Another host each time: a host is asked once a second.
        hub = new TestHub(site, ++host);
        database.run("truncate ingest.source, ingest.subscription");
        database.run("""
                insert into source (id, active, url, definition, state, next_due, hub, hub_topic)
                values ('s', true, 'https://news.example/feed', '', '', '%s', '%s', '%s')
                """.formatted(NOON.plus(Duration.ofHours(6)), site.url(host, "/hub"), TOPIC));
    }

    void round() throws Exception {
        subscriber.round();
    }

    void after(Duration time) throws Exception {
        clock.advance(time);
        round();
    }

    String state() throws Exception {
        return database.ask("select string_agg(state, ' ' order by state) from subscription")
                .orElse("none");
    }

    String callback() throws Exception {
        return database.ask("select callback from subscription").orElseThrow();
    }

    String secret() throws Exception {
        return database.ask("select secret from subscription").orElseThrow();
    }

    boolean isDue() throws Exception {
        return database.ask("select 1 from source where next_due <= '" + clock.instant() + "'")
                .isPresent();
    }

    boolean isReliedOn() throws Exception {
        return database.ask("select 1 from source where pushed_until > '" + clock.instant() + "'")
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        callbacks.close();
        site.close();
        http.close();
        database.close();
    }
}
