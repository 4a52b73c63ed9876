package newstracker.text.markdown;

import java.util.regex.Pattern;
import newstracker.text.html.Pictures;
import newstracker.text.line.Characters;
import org.jsoup.parser.Parser;

/// Running Markdown text without its marks. Every pattern is bounded, so that no line takes longer than its length.
final class MarkdownWords {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\[\\]\\n]{0,300}+)\\]\\([^()\\n]{0,4000}+\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]{0,500}+)\\]\\((?:[^()\\n]{0,2000}+|\\([^()\\n]{0,200}+\\)){0,5}+\\)");
    private static final Pattern REFERENCE =
            Pattern.compile("\\[([^\\[\\]\\n]{1,500}+)\\]\\[[^\\[\\]\\n]{0,200}+\\]|\\[\\^[^\\[\\]\\n]{1,50}+\\]");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>\\n]{0,500}+>|<!--[^<>\\n]{0,500}+-->");
    // A star between blanks multiplies, and an underscore inside a word is part of it.
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*{2,3}+|(?<![\\s*])\\*(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}*])\\*(?=\\S)"
                    + "|(?<![\\p{L}\\p{N}_])_{1,3}+(?=\\S)|(?<=\\S)_{1,3}+(?![\\p{L}\\p{N}_])|`{1,3}+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{}~])");

    private MarkdownWords() {}

    static String plain(String line) {
        String text = line;
        if (text.indexOf('[') >= 0) {
            text = IMAGE.matcher(text).replaceAll(image -> {
                String description = image.group(1).strip();
                return Pictures.isMeaningful(description) ? java.util.regex.Matcher.quoteReplacement(description) : "";
            });
            text = LINK.matcher(text).replaceAll("$1");
            text = REFERENCE.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(text).replaceAll(tag -> tag.group().startsWith("<br") ? " " : "");
        }
        text = EMPHASIS.matcher(text).replaceAll("");
        if (text.indexOf('\\') >= 0) {
            text = ESCAPE.matcher(text).replaceAll("$1");
        }
        return text.indexOf('&') >= 0 ? Characters.cleaned(Parser.unescapeEntities(text, false)) : text;
    }
}
