package newstracker.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newstracker.text.html.HtmlReader;
import newstracker.text.line.Characters;
import newstracker.text.line.Lines;
import newstracker.text.line.TabTable;
import newstracker.text.line.Wrappers;
import newstracker.text.markdown.MarkdownReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The door of this package: any form of an article to the one plain text that all offsets refer to.
///
/// The same input gives the same text, on every machine; the work grows no faster than the input.
public final class ArticleText {

    /// The longest text kept, in bytes of UTF-8.
    public static final int LONGEST_TEXT = 1024 * 1024;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ArticleText() {}

    /// The readable text of an HTML page or fragment.
    public static PlainText ofHtml(String html) {
        return ofHtml(html, "");
    }

    /// The same; `baseUri` lets notes name the full address of an image that could not be read.
    public static PlainText ofHtml(String html, String baseUri) {
        return ofHtml(parsed(html, baseUri));
    }

    /// The tree of a page, for whoever needs more of it than its text.
    public static Document parsed(String html, String baseUri) {
        return Jsoup.parse(Characters.cleaned(html), baseUri);
    }

    /// The readable text of a parsed page, which stays as it is.
    public static PlainText ofHtml(Document page) {
        List<String> notes = new ArrayList<>();
        return finished(new HtmlReader(notes).read(page.body()), notes);
    }

    /// The readable text of a Markdown document; its front matter is left out.
    public static PlainText ofMarkdown(String markdown) {
        List<String> notes = new ArrayList<>();
        return finished(
                new MarkdownReader(notes).read(Wrappers.dropped(Characters.cleaned(TabTable.piped(markdown)))), notes);
    }

    /// Plain text, line by line as it stands, without addresses and stray characters; columns parted by tabs
    /// are tables.
    public static PlainText ofPlain(String text) {
        return finished(Characters.cleaned(TabTable.piped(text)), List.of());
    }

    /// A title: one line as it stands, only stray characters go.
    public static String ofTitle(String title) {
        return BLANKS.matcher(Characters.cleaned(title)).replaceAll(" ").strip();
    }

    /// A text of unknown form: HTML and Markdown are recognised by their marks.
    public static PlainText of(String text) {
        return switch (TextForm.of(text)) {
            case HTML -> ofHtml(text);
            case MARKDOWN -> ofMarkdown(text);
            case PLAIN -> ofPlain(text);
        };
    }

    private static PlainText finished(String text, List<String> notes) {
        String readable = Lines.tidied(Wrappers.masked(text));
        String kept = cut(readable);
        if (kept.length() == readable.length()) {
            return new PlainText(kept, notes);
        }
        List<String> more = new ArrayList<>(notes);
        more.add("the text is longer than 1 MiB: what follows was left out");
        return new PlainText(kept, more, true);
    }

    private static String cut(String text) {
        if (text.length() * 3L <= LONGEST_TEXT) {
            return text;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT;
        // A byte of the form 10xxxxxx stands inside a character.
        while ((utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(utf8, 0, end, StandardCharsets.UTF_8);
    }
}
