package newstracker.ingest.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.event.article.Published;
import newstracker.ingest.item.DateReader;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Body;
import newstracker.ingest.item.Item.Dates;
import newstracker.ingest.item.Item.Form;
import newstracker.ingest.item.Reading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A web page that lists articles: its links are items, found by a selector or recognised. A page that lists nothing is
/// itself the article.
final class Listing {

    private static final int SHORTEST_TITLE = 12;
    private static final int FEWEST_LINKS = 4;
    private static final int MOST_LINKS = 200;

    private Listing() {}

    static Reading read(String html, String address, Optional<String> select) {
        Document page = Jsoup.parse(html, address);
        try {
            Map<String, Item> found = new LinkedHashMap<>();
            for (Element link : links(page, select)) {
                item(link, address)
                        .ifPresent(item -> found.putIfAbsent(item.link().orElse(""), item));
            }
            boolean listing = select.isPresent() || found.size() >= FEWEST_LINKS;
            List<Item> items = listing ? List.copyOf(found.values()) : List.of(whole(page, html, address));
            return items.isEmpty()
                    ? new Reading.NotReadable("the selector `" + select.orElse("") + "` finds no links on this page")
                    : new Reading.Items(items, Optional.empty(), List.of());
        } catch (org.jsoup.select.Selector.SelectorParseException broken) {
            return new Reading.NotReadable("the field `select` is no CSS selector: " + broken.getMessage());
        }
    }

    private static List<Element> links(Document page, Optional<String> select) {
        List<Element> links = new ArrayList<>();
        if (select.isPresent()) {
            for (Element found : page.select(select.get())) {
                links.addAll(found.nameIs("a") ? List.of(found) : found.select("a[href]"));
            }
        } else {
            page.select("nav, header, footer, aside").remove();
            links.addAll(page.select(
                    "article a[href], li a[href], h2 a[href], h3 a[href], a[href]:has(h2), a[href]:has(h3)"));
        }
        return links.subList(0, Math.min(links.size(), MOST_LINKS));
    }

    // An article's address is deeper than that of the page which lists it, and its link says what it is about.
    private static Optional<Item> item(Element link, String address) {
        String target = link.absUrl("href").replaceFirst("#.*", "");
        Element heading = link.selectFirst("h1, h2, h3, h4");
        String title = (heading == null ? link : heading).text();
        return title.length() >= SHORTEST_TITLE && isBelow(target, address)
                ? Optional.of(new Item(
                        Optional.empty(),
                        Optional.of(target),
                        title,
                        Body.NONE,
                        List.of(),
                        dates(link),
                        Optional.empty(),
                        List.of()))
                : Optional.empty();
    }

    private static boolean isBelow(String target, String address) {
        try {
            URI page = URI.create(address);
            URI link = URI.create(target);
            String path = String.valueOf(link.getPath());
            String folder = String.valueOf(page.getPath()).replaceFirst("/?(?:index\\.\\w+)?$", "/");
            return page.getHost() != null
                    && page.getHost().equals(link.getHost())
                    && path.length() > folder.length()
                    && (path.startsWith(folder) || path.split("/").length > 2);
        } catch (IllegalArgumentException strange) {
            return false;
        }
    }

    private static Dates dates(Element link) {
        Element at = link;
        for (int up = 0; up < 4 && at != null; up++, at = at.parent()) {
            Element time = at.selectFirst("time");
            if (time != null) {
                Optional<Published> date =
                        DateReader.read(time.attr("datetime")).or(() -> DateReader.read(timeText(link)));
                return new Dates(date, Optional.empty());
            }
        }
        return Dates.UNKNOWN;
    }

    private static String timeText(Element link) {
        Element time = link.parent() == null ? null : link.parent().selectFirst("time");
        return time == null ? "" : time.text();
    }

    private static Item whole(Document page, String html, String address) {
        Element heading = page.selectFirst("h1");
        return new Item(
                Optional.of(address),
                Optional.of(address),
                heading == null ? page.title() : heading.text(),
                new Body(Form.HTML, html, false),
                List.of(),
                Dates.UNKNOWN,
                Optional.of(page.select("html").attr("lang")).filter(lang -> !lang.isEmpty()),
                List.of());
    }
}
