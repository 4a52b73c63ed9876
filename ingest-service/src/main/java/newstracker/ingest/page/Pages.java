package newstracker.ingest.page;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Robots;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.item.Computing;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Body;
import newstracker.ingest.item.Item.Form;
import newstracker.ingest.page.PageStore.Fetched;
import newstracker.ingest.read.feed.FeedText;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;

/// Fetches the page of an item whose source carries a summary alone, once for each version of it.
public final class Pages {

    /// Pages fetched in one poll; what is left waits for the next.
    private static final int MOST_AT_ONCE = 20;

    private static final int ENOUGH_WORDS = 1500;

    private final SafeHttp http;
    private final Robots robots;
    private final PageStore store;

    /// What is to be done with the items of one poll: take these now, fetch those, leave `waiting` for the next poll.
    /// `unreadable` are pages that could not be read and are not due for another try.
    public record Plan(List<Item> now, List<Item> fetch, int waiting, List<Unreadable> unreadable) {}

    /// A page that was tried: the item as far as it is known now, and what kept it from being read.
    public record Tried(Item item, Optional<String> obstacle) {}

    public Pages(SafeHttp http, DataSource database) {
        this.http = http;
        this.robots = new Robots(http);
        this.store = new PageStore(database);
    }

    /// Whether a page that could not be read is worth another try: then the source has to name it again.
    public boolean due(Source source, Instant now) throws SQLException {
        return reads(source) && store.isDue(source.id(), now);
    }

    private static boolean reads(Source source) {
        return source.kind() == SourceKind.SITEMAP || source.reading().fullText();
    }

    /// @param items all that the source names
    public Plan plan(Source source, List<Item> items, Instant at) throws SQLException {
        boolean always = source.kind() == SourceKind.SITEMAP;
        if (!reads(source)) {
            return new Plan(items, List.of(), 0, List.of());
        }
        List<Item> wanted = items.stream().filter(item -> matches(source, item)).toList();
        List<String> links =
                wanted.stream().flatMap(item -> item.link().stream()).toList();
        // A source that fails names nothing at all.
        if (!items.isEmpty()) {
            store.leave(source.id(), links, at);
        }
        Map<String, Fetched> known = store.fetched(source.id(), links);
        List<Item> now = new ArrayList<>();
        List<Item> fetch = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Item item : wanted) {
            Fetched before = known.get(item.link().orElse(""));
            if (!always && (item.link().isEmpty() || isWhole(item))) {
                now.add(item);
            } else if (isWanted(before, item, at)) {
                fetch.add(item);
            } else {
                before.obstacle().ifPresent(reason -> unreadable.add(new Unreadable(item.link(), reason)));
            }
        }
        int most = Math.min(fetch.size(), MOST_AT_ONCE);
        return new Plan(now, List.copyOf(fetch.subList(0, most)), fetch.size() - most, unreadable);
    }

    /// The item with the words of its page. Call `remember` when it is safe.
    public Tried read(Item item) throws InterruptedException {
        try (Room room = new Room()) {
            Address address = Address.of(item.link().orElse(""));
            if (!robots.allow(address)) {
                return new Tried(item, Optional.of("the site's robots.txt keeps programs away from this page"));
            }
            return http.get(Visit.to(address, room)) instanceof Answer answer
                            && answer instanceof Answer.Document document
                    ? Computing.of(() -> read(item, document))
                    : new Tried(item, Optional.of("its page could not be fetched; only its summary is read"));
        } catch (MalformedAddressException malformed) {
            return new Tried(item, Optional.of(malformed.getMessage()));
        }
    }

    /// Makes sure that this version of the page is not fetched again; one that failed gets more chances, over two days.
    public void remember(Source source, Tried tried, Instant now) throws SQLException {
        String link = tried.item().link().orElse("");
        store.put(source.id(), link, stamp(tried.item()), tried.obstacle(), now);
    }

    private static Tried read(Item item, Answer.Document document) {
        String html = FeedText.decoded(
                document.body(), document.headers().value("content-type").orElse(""));
        if (FeedText.isThicket(html)) {
            return new Tried(item, Optional.of("its page has more tags than any page needs; only its summary is read"));
        }
        ArticlePage page = ArticlePage.of(html, document.address().toString());
        Optional<String> body = page.body();
        int letters =
                body.map(found -> org.jsoup.Jsoup.parse(found).text().length()).orElse(0);
        Optional<String> obstacle = page.obstacle(letters);
        if (obstacle.isPresent()) {
            return new Tried(titled(item, page), obstacle);
        }
        Item full = titled(item, page).with(new Body(Form.HTML, body.orElse(""), true));
        return new Tried(full, Optional.empty());
    }

    private static Item titled(Item item, ArticlePage page) {
        return new Item(
                item.guid(),
                item.link(),
                item.title().isBlank() ? page.title().orElse("") : item.title(),
                item.body(),
                item.authors().isEmpty() ? page.authors() : item.authors(),
                new Item.Dates(
                        item.dates().published().or(page::published),
                        item.dates().updated()),
                item.language().or(page::language),
                item.companies());
    }

    private static boolean matches(Source source, Item item) {
        return source.reading()
                .match()
                .map(pattern -> pattern.matcher(item.title()).find()
                        || pattern.matcher(item.body().words()).find()
                        || pattern.matcher(item.link().orElse("")).find())
                .orElse(true);
    }

    private static boolean isWhole(Item item) {
        return item.body().complete() && item.body().words().length() > ENOUGH_WORDS;
    }

    private static boolean isWanted(Fetched before, Item item, Instant now) {
        return before == null
                || !before.stamp().equals(stamp(item))
                || before.nextTry().filter(time -> !time.isAfter(now)).isPresent();
    }

    // What the source says of the page: while that stays, the page is taken to stay, too.
    private static String stamp(Item item) {
        String updated = item.dates().updated().map(Object::toString).orElse("");
        return Integer.toHexString(item.guid().hashCode()) + " " + updated;
    }
}
