package newstracker.promises.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import newstracker.promises.ledger.Ledger;
import newstracker.promises.ledger.Owed;
import newstracker.promises.web.Addresses;
import newstracker.promises.web.Canary;
import newstracker.promises.web.Letterbox;
import newstracker.promises.web.Visits;
import newstracker.promises.web.WebServer;

/// Many feeds, each at an address of its own, and the ledger of what they published.
public final class Farm implements AutoCloseable {

    private final WebServer server = WebServer.start();
    private final Canary canary = Canary.start();
    private final RandomGenerator random;
    private final Press press;
    private final Duration memory;
    private final List<String> names = new ArrayList<>();
    private final Map<String, FeedSite> feeds = new HashMap<>();
    private final Map<Failure, Failure.Patient> patients = new HashMap<>();
    private final Map<Failure, String> patientNames = new HashMap<>();
    private final StringBuilder sources = new StringBuilder();
    private final Addresses addresses = new Addresses();

    /// @param feeds how many
    /// @param memory how long items stay in their feeds
    public Farm(RandomGenerator random, int feeds, Duration memory) {
        this.random = random;
        this.press = new Press(random);
        this.memory = memory;
        for (int feed = 0; feed < feeds; feed++) {
            FeedForm form = FeedForm.values()[feed % FeedForm.values().length];
            String name = "farm-" + feed;
            FeedSite site = open(name, form, "1s");
            server.open(addresses.last(), site);
            names.add(name);
        }
    }

    private FeedSite open(String name, FeedForm form, String every) {
        String base = "http://%s:%d".formatted(addresses.next(), server.port());
        FeedSite site = new FeedSite(base, form, memory);
        feeds.put(name, site);
        sources.append(entry(name, base + "/feed", every));
        return site;
    }

    /// Feeds that are odd and readable. Each publishes one article at once.
    public void addOddOnes() {
        for (Dialect dialect : Dialect.values()) {
            String name =
                    "odd-" + dialect.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            FeedSite feed = open(name, FeedForm.RSS, "5s");
            server.open(addresses.last(), dialect.of(feed));
            feed.publish(press.write(name));
        }
    }

    /// Feeds that fail until they are healed.
    ///
    /// @param most how many; there are fifty ways
    public void addFailingOnes(int most) {
        List<Failure> ways = Failures.all(canary.behind()).stream().limit(most).toList();
        for (Failure failure : ways) {
            String name = "failing-" + patients.size();
            Failure.Patient patient = new Failure.Patient(failure, open(name, FeedForm.ATOM, "3s"));
            server.open(addresses.last(), patient);
            patients.put(failure, patient);
            patientNames.put(failure, name);
        }
    }

    /// From now on they answer as others do, each with an article that nobody has read.
    public void heal() {
        patients.forEach((failure, patient) -> {
            if (failure.heals()) {
                String name = patientNames.get(failure);
                feeds.get(name).publish(press.write(name));
                patient.heal();
            }
        });
    }

    /// How each feed fails that must be named, by its name.
    public Map<String, String> failing() {
        Map<String, String> failing = new HashMap<>();
        patientNames.forEach((failure, name) -> {
            if (failure.named()) {
                failing.put(name, failure.name());
            }
        });
        return failing;
    }

    private static String entry(String id, String url, String every) {
        return """
                  - id: %s
                    name: %s
                    url: %s
                    kind: feed
                    companies: [tesla]
                    standing: press
                    language: en
                    every: %s
                    show: quote
                """.formatted(id, id, url, every);
    }

    public Path writeSources(Path file) throws IOException {
        return Files.writeString(file, "sources:\n" + sources);
    }

    /// A place to which letters can be sent.
    public Letterbox openLetterbox(Letterbox.Manner manner) {
        String address = addresses.next();
        Letterbox box = new Letterbox("http://%s:%d/hook".formatted(address, server.port()), manner);
        server.open(address, box);
        return box;
    }

    public Ledger ledger() {
        return press.ledger();
    }

    public Visits visits() {
        return server.visits();
    }

    public Canary canary() {
        return canary;
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    /// A new article in one of the feeds.
    public void publish() {
        publish(names.get(random.nextInt(names.size())));
    }

    public void publish(String feed) {
        feeds.get(feed).publish(press.write(feed));
    }

    /// Another text for an article that still stands in its feed.
    public void edit(Owed article) {
        Press.Edit edit = press.rewrite(article.key());
        // What has left its feed keeps the text that it had.
        if (feeds.get(article.feed()).edit(article.key(), note -> note.saying(edit.html()))) {
            ledger().edited(article.key(), edit.amount(), Instant.now());
        }
    }

    /// Another guid for the same article, as careless publishing systems do.
    public void rename(Owed article) {
        String guid = "g-" + article.key() + "-" + random.nextInt(1000);
        feeds.get(article.feed()).edit(article.key(), note -> note.called(guid));
    }

    /// The publisher takes it down again; what was read stays read.
    public void remove(Owed article) {
        feeds.get(article.feed()).remove(article.key());
    }

    /// The key of the article of the farm that has this title, or empty.
    public static String keyIn(String title) {
        String start = Prose.title("");
        return title.startsWith(start) ? title.substring(start.length()) : "";
    }

    @Override
    public void close() {
        server.close();
        canary.close();
    }
}
