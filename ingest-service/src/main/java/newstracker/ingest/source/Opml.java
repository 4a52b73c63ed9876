package newstracker.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// Lists of feeds as other readers keep them (OPML), in and out.
public final class Opml {

    private static final int MOST_OUTLINES = 5000;

    private Opml() {}

    public static String written(List<Source> sources) {
        StringBuilder opml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head><title>news-tracker</title></head>
                  <body>
                """);
        for (Source source : sources) {
            if (source.kind() == SourceKind.FEED) {
                opml.append("    <outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\" category=\"%s\"/>%n"
                        .formatted(
                                Entities.escape(source.ref().name()),
                                Entities.escape(source.url()),
                                Entities.escape(String.join(",", source.companies()))));
            }
        }
        return opml.append("  </body>\n</opml>\n").toString();
    }

    /// The feeds of a list, each once. Nothing in it is fetched and no entity of it is expanded.
    public static List<Source> read(Document opml, List<String> companies) {
        List<Source> sources = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Element outline : opml.select("outline[xmlUrl], outline[xmlurl]")) {
            String url = outline.attributes().getIgnoreCase("xmlUrl").strip();
            String name = Optional.of(
                            outline.attributes().getIgnoreCase("title").strip())
                    .filter(title -> !title.isEmpty())
                    .orElse(outline.attributes().getIgnoreCase("text").strip());
            String id = id(name.isEmpty() ? url : name);
            if (!url.isEmpty() && !ids.contains(id) && sources.size() < MOST_OUTLINES) {
                ids.add(id);
                sources.add(source(id, name.isEmpty() ? url : name, url, companies));
            }
        }
        return sources;
    }

    /// A feed of which no more than its address is known.
    public static Source feed(String url, List<String> companies) {
        return source(id(url), url, url, companies);
    }

    /// A name as an id: lower case, dashes for everything that is neither letter nor digit.
    public static String id(String name) {
        String id = name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("^https?://(?:www\\.)?", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "source" : id.substring(0, Math.min(id.length(), 80));
    }

    private static Source source(String id, String name, String url, List<String> companies) {
        SourceRef ref = new SourceRef(id, name, Standing.COMMUNITY, Show.QUOTE, Optional.empty(), Optional.empty());
        return new Source(ref, url, SourceKind.FEED, companies, Optional.empty(), Source.Reading.PLAIN);
    }
}
