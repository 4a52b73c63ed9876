package newstracker.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What stands in and around articles without being part of them: navigation, sharing, advertisements, links to other
/// articles. Recognised by what it is, then by what it is called, then by being made of links.
final class Furniture {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, form, iframe, button, dialog, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=complementary], [role=search], [role=dialog],"
                    + " [style*=display:none], [style*='display: none']";

    private static final Pattern NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:ads?|advert\\w*|sponsor\\w*|promo\\w*|related\\w*|recommend\\w*|recirc\\w*|read-?more|more-?(?:news|stories|from)"
                    + "|shar(?:e|ing)\\w*|social\\w*|sns|newsletter\\w*|subscri\\w*|sign-?up|breadcrumbs?|pagination|pager|comments?"
                    + "|cookies?|consent|gdpr|author-?(?:bio|box|info|card)|bio|byline|tags?|tag-?list|rankings?|sidebar|popular"
                    + "|trending|outbrain|taboola|widget|toc|print|follow|donate|feedback|reactions?|kanren|osusume|login|paywall\\w*)"
                    + "(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /// A line of its own that leads elsewhere or names what follows it.
    private static final Pattern SIGNPOST = Pattern.compile(
            "(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|posts|reading))?|also on|more (?:from|on|about)|recommended"
                    + "|sign up|subscribe|advertisements?|ad|sponsored|share this(?: article)?|follow us|join our|click here"
                    + "|関連(?:記事|リンク)|あわせて読みたい|こちらもおすすめ|この記事を(?:シェア|共有)(?:する)?|広告|スポンサーリンク|続きを読む|次のページ|PR)"
                    + "(?:\\W.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_SIGNPOST = 160;
    private static final double MOST_OF_IT = 0.5;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int A_LIST = 3;
    /// In a text this long a few lines of furniture do not matter, and looking at every part of it takes long.
    private static final int LARGEST = 300_000;

    private Furniture() {}

    /// Takes it out of `body`, which is a copy. What holds a table of data stays: a table is never dropped.
    static void remove(Element body) {
        body.select(NEVER_TEXT).remove();
        int whole = body.text().length();
        if (whole > LARGEST) {
            return;
        }
        each(body, "*", part -> isNamedSo(part) && part.text().length() < whole * MOST_OF_IT);
        each(body, "aside, footer", part -> part.text().length() < whole * MOST_OF_IT);
        each(body, "p, div, h2, h3, h4, h5, li, span", Furniture::isSignpost);
        each(body, "ul, ol, div, section, p", Furniture::isMadeOfLinks);
        each(body, "h2, h3, h4, h5", Furniture::headsNothing);
    }

    private interface Test {

        boolean holds(Element part);
    }

    private static void each(Element body, String which, Test test) {
        for (Element part : List.copyOf(body.select(which))) {
            if (part != body && part.parent() != null && part.selectFirst("table") == null && test.holds(part)) {
                part.remove();
            }
        }
    }

    private static boolean isNamedSo(Element part) {
        return part.attributesSize() > 0
                && part.closest("table, pre, code") == null
                && (NAME.matcher(part.className()).find()
                        || NAME.matcher(part.id()).find());
    }

    private static boolean isSignpost(Element part) {
        String text = part.text();
        return text.length() <= LONGEST_SIGNPOST
                && SIGNPOST.matcher(text).matches()
                && (part.selectFirst("a") != null || text.length() < 40);
    }

    private static boolean isMadeOfLinks(Element part) {
        return part.select("a").size() >= A_LIST && linked(part) > MOSTLY_LINKS;
    }

    private static boolean headsNothing(Element heading) {
        return heading.nextElementSibling() == null && heading.nextSibling() == null;
    }

    /// How much of a part's text is links.
    static double linked(Element part) {
        int all = part.text().length();
        int inLinks =
                part.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return all == 0 ? 0 : (double) inLinks / all;
    }
}
