package newstracker.ingest.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// What stands between a reader and an article, told from a page that shows little or none of it.
final class Obstacle {

    private static final int TEASER = 900;
    private static final int WALL = 200;
    private static final int NOTHING = 100;

    private static final Pattern LOCKED = Pattern.compile(
            "(?:for|to) (?:paying )?(?:subscribers|members) only|subscribers?[- ]only|(?:subscribe|sign in|log in|register)"
                    + " (?:now |today )?to (?:continue|keep|read|unlock)|to continue reading|already a (?:subscriber|member)"
                    + "|(?:read|unlock) the (?:full|rest of this) (?:story|article)|会員限定|有料会員|有料記事|続きをお読み(?:いただけ|になる)"
                    + "|この記事の続き|残り[\\d,]+文字|ログインして続き",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROGRAM = Pattern.compile(
            "enable javascript|javascript (?:is )?(?:disabled|required)|checking your browser|verify you are (?:a )?human"
                    + "|just a moment|JavaScriptを有効",
            Pattern.CASE_INSENSITIVE);

    private static final String COOKIES =
            "[id*=cookie], [class*=cookie], [id*=consent], [class*=consent], [id*=gdpr], [class*=gdpr]";

    private Obstacle() {}

    /// @param letters how long the text is that was found
    /// @param closed whether the page itself says that it is not free
    static Optional<String> of(Document page, int letters, boolean closed) {
        String text = page.text();
        if (closed || letters < TEASER && LOCKED.matcher(text).find()) {
            return Optional.of("the article is behind a paywall");
        }
        if (letters < WALL && !page.select(COOKIES).isEmpty()) {
            return Optional.of("the page shows a cookie wall instead of the article");
        }
        if (letters < WALL && PROGRAM.matcher(page.title() + " " + text).find()) {
            return Optional.of("the page needs JavaScript or checks for a person at a browser");
        }
        if (letters >= NOTHING) {
            return Optional.empty();
        }
        return Optional.of(
                page.select("article img, main img").isEmpty()
                        ? "the page holds no article text that can be recognised"
                        : "the article is an image instead of text");
    }
}
