package newstracker.promises.farm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import newstracker.promises.ledger.Ledger;
import newstracker.promises.ledger.Owed;

/// Many feeds, each at an address of its own, and the ledger of what they published.
public final class Farm implements AutoCloseable {

    /// The addresses that a reader must be allowed to reach.
    public static final String ADDRESSES = "127.1.0.0/16";

    private final FarmServer server = FarmServer.start();
    private final Ledger ledger = new Ledger();
    private final RandomGenerator random;
    private final Prose prose;
    private final Duration memory;
    private final List<FeedSite> feeds = new ArrayList<>();
    private final StringBuilder sources = new StringBuilder();
    private int articles;

    /// @param memory how long items stay in their feeds
    public Farm(RandomGenerator random, int feeds, Duration memory) {
        this.random = random;
        this.prose = new Prose(random);
        this.memory = memory;
        for (int feed = 0; feed < feeds; feed++) {
            add(FeedForm.values()[feed % FeedForm.values().length]);
        }
    }

    private void add(FeedForm form) {
        int number = feeds.size();
        String address = "127.1.%d.%d".formatted(1 + number / 200, 1 + number % 200);
        String base = "http://%s:%d".formatted(address, server.port());
        FeedSite site = new FeedSite(base, form, memory);
        feeds.add(site);
        server.open(address, site);
        sources.append(entry(name(number), base + "/feed", "1s"));
    }

    static String entry(String id, String url, String every) {
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

    public static String name(int feed) {
        return "farm-" + feed;
    }

    public Path writeSources(Path file) throws IOException {
        return Files.writeString(file, "sources:\n" + sources);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Visits visits() {
        return server.visits();
    }

    /// A new article in one of the feeds.
    public synchronized void publish() {
        int feed = random.nextInt(feeds.size());
        String key = Prose.word(articles++);
        int amount = ledger.nextAmount();
        Instant now = Instant.now();
        Note note = new Note(key, "g-" + key, Prose.title(key), prose.html(key, amount), now);
        ledger.published(key, name(feed), amount, now);
        feeds.get(feed).publish(note);
    }

    /// Another text for an article that still stands in its feed.
    public synchronized void edit(Owed article) {
        int amount = ledger.nextAmount();
        String html = prose.html(article.key(), amount);
        if (feed(article).edit(article.key(), note -> note.saying(html))) {
            ledger.edited(article.key(), amount, Instant.now());
        }
    }

    /// Another guid for the same article, as careless publishing systems do.
    public synchronized void rename(Owed article) {
        String guid = "g-" + article.key() + "-" + random.nextInt(1000);
        feed(article).edit(article.key(), note -> note.called(guid));
    }

    /// The publisher takes it down again; what was read stays read.
    public synchronized void remove(Owed article) {
        feed(article).remove(article.key());
    }

    private FeedSite feed(Owed article) {
        return feeds.get(Integer.parseInt(article.feed().substring("farm-".length())));
    }

    /// The keys of a text that names several articles, such as a title.
    public static String keyIn(String title) {
        String start = Prose.title("");
        return title.startsWith(start) ? title.substring(start.length()) : "";
    }

    @Override
    public void close() {
        server.close();
    }
}
