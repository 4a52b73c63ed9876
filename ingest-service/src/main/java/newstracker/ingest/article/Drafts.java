package newstracker.ingest.article;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.event.article.ArticleId;
import newstracker.event.article.Published;
import newstracker.event.source.Standing;
import newstracker.ingest.item.Item;
import newstracker.ingest.source.Source;

/// Turns the items of one read into drafts. Pure: the same items give the same drafts.
final class Drafts {

    private final Source source;
    private final Instant now;
    private final Map<String, Long> sightings;

    private Drafts(Source source, List<Item> items, Instant now) {
        this.source = source;
        this.now = now;
        this.sightings = items.stream()
                .flatMap(item -> link(item).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    static List<Draft> of(Source source, List<Item> items, Instant now) {
        Drafts drafts = new Drafts(source, items, now);
        return items.stream()
                .filter(item -> drafts.matches(item))
                .map(drafts::draft)
                .toList();
    }

    private boolean matches(Item item) {
        return source.reading()
                .match()
                .map(pattern -> pattern.matcher(item.title()).find()
                        || pattern.matcher(item.body().words()).find()
                        || pattern.matcher(item.link().orElse("")).find())
                .orElse(true);
    }

    private Draft draft(Item item) {
        String url = item.link().orElse(source.url());
        Words words = Words.of(item, url);
        Optional<String> link = link(item);
        List<String> aliases = aliases(item, link, words);
        return new Draft(
                new ArticleId("art_" + Hash.of(aliases.getLast()).substring(0, 32)),
                aliases,
                url,
                CanonicalLink.of(url).map(CanonicalLink::value).orElse(url),
                words.title(),
                words.html(),
                words.text(),
                Hash.of(words.title() + "\n" + words.text()),
                words.truncated(),
                words.notes(),
                published(item),
                item);
    }

    // The guid is looked up first: it survives a new link. A new article is named by its link if that is its own.
    private List<String> aliases(Item item, Optional<String> link, Words words) {
        List<String> names = new ArrayList<>();
        item.guid().ifPresent(guid -> names.add("guid " + source.id() + " " + guid));
        boolean sample = source.ref().standing() == Standing.SAMPLE;
        if (!sample && link.isPresent() && sightings.get(link.get()) == 1) {
            names.add("link " + link.get());
        }
        if (names.isEmpty()) {
            names.add("words " + source.id() + " " + link.orElse("") + " " + Hash.of(words.title()));
        }
        return names.stream()
                .map(name -> name.length() > 500 ? "hash " + Hash.of(name) : name)
                .toList();
    }

    private static Optional<String> link(Item item) {
        return item.link().flatMap(CanonicalLink::of).map(CanonicalLink::withoutScheme);
    }

    private Published published(Item item) {
        Published said = item.dates().published().orElseGet(() -> Published.notSaid(now));
        // Some feeds stamp articles with tomorrow's date to stay on top of readers' lists.
        boolean future = said.at().isAfter(now.plus(Duration.ofHours(14)));
        return future ? Published.notSaid(now) : said;
    }
}
