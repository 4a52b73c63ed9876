package newstracker.promises.farm;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.UnaryOperator;
import newstracker.promises.web.Site;

/// Feeds as odd as they are met in the world, and readable all the same.
enum Dialect {
    BLANKS_BEFORE("blank lines before the declaration", rss -> "\n\n  " + rss),
    NO_DECLARATION("no declaration", rss -> rss.substring(rss.indexOf("<rss"))),
    LOOSE_AMPERSAND("a loose ampersand", rss -> rss.replace("<title>farm", "<title>farm & sons")),
    NO_GUID("no guids", rss -> rss.replaceAll("<guid[^>]*>[^<]*</guid>", "")),
    NO_DATE("no dates", rss -> rss.replaceAll("<pubDate>[^<]*</pubDate>", "")),
    STRANGE_DATE("dates in no known form", rss -> rss.replaceAll("<pubDate>[^<]*", "<pubDate>the other day")),
    DOCTYPE("a document type", rss -> rss.replace("<rss", "<!DOCTYPE rss SYSTEM \"http://127.2.0.1/rss.dtd\"><rss")),
    CONTENT_ENCODED("content:encoded", rss -> rss.replace("<rss version=\"2.0\">", """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">""")
            .replace("<description>&lt;", "<content:encoded>&lt;")
            .replace("&gt;</description>", "&gt;</content:encoded>")),
    OLD_VERSION("version 0.91", rss -> rss.replace("version=\"2.0\"", "version=\"0.91\"")),
    WRONG_TYPE("served as a web page", UnaryOperator.identity()),
    UTF_16_MARKED("UTF-16", rss -> rss.replace("UTF-8", "UTF-16")),
    LATIN("windows-1252", rss -> rss.replace("UTF-8", "windows-1252").replace("farm<", "f\u00e4rm<"));

    private final String words;
    private final UnaryOperator<String> change;

    Dialect(String words, UnaryOperator<String> change) {
        this.words = words;
        this.change = change;
    }

    String words() {
        return words;
    }

    /// @param feed where the articles come from
    Site of(FeedSite feed) {
        return (_, wire) -> wire.send(200, Map.of("Content-Type", type()), bytes(feed.text()));
    }

    private String type() {
        return this == WRONG_TYPE ? "text/html" : "application/rss+xml";
    }

    private byte[] bytes(String rss) {
        return change.apply(rss)
                .getBytes(
                        switch (this) {
                            case UTF_16_MARKED -> UTF_16;
                            case LATIN -> Charset.forName("windows-1252");
                            case BLANKS_BEFORE,
                                    NO_DECLARATION,
                                    LOOSE_AMPERSAND,
                                    NO_GUID,
                                    NO_DATE,
                                    STRANGE_DATE,
                                    DOCTYPE,
                                    CONTENT_ENCODED,
                                    OLD_VERSION,
                                    WRONG_TYPE -> UTF_8;
                        });
    }
}
