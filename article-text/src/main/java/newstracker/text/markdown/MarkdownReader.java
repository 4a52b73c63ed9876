package newstracker.text.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.text.html.HtmlReader;

/// Reads Markdown line by line: marks go, headings, list items and tables keep theirs.
public final class MarkdownReader {

    private static final Pattern HTML_BLOCK = Pattern.compile(
            "^ {0,3}</?(?:table|div|p|details|summary|ul|ol|dl|figure|section|article|center|h[1-6]|picture|img)[\\s/>].*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*+");
    private static final Pattern SEPARATOR =
            Pattern.compile("^\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*){0,100}+\\|?\\s*$");
    private static final Pattern RULE =
            Pattern.compile("^ {0,3}(?:(?:\\*\\s*){3,100}|(?:-\\s*){3,100}|(?:_\\s*){3,100})$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)\\s*$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*[-*+]\\s+(?:\\[[ xX]\\]\\s+)?(.*+)$");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]\\n]{1,200}\\]:\\s.*+");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> notes;
    private boolean inFence;
    private boolean inTable;
    private boolean joinable;

    public MarkdownReader(List<String> notes) {
        this.notes = notes;
    }

    public String read(String markdown) {
        for (String line : withoutFrontMatter(markdown).split("\n", -1)) {
            if (FENCE.matcher(line).matches() && html.isEmpty()) {
                inFence = !inFence;
                joinable = false;
            } else if (inFence) {
                append(line);
            } else {
                readOutsideCode(line);
            }
        }
        endHtml();
        return out.toString();
    }

    private static String withoutFrontMatter(String markdown) {
        int end = markdown.startsWith("---\n") ? markdown.indexOf("\n---", 3) : -1;
        int body = end < 0 ? -1 : markdown.indexOf('\n', end + 1);
        return body < 0 ? markdown : markdown.substring(body + 1);
    }

    // An HTML block ends with an empty line, as in CommonMark; a table only with its own end.
    private void readOutsideCode(String line) {
        boolean inHtml = !html.isEmpty();
        if (inHtml || HTML_BLOCK.matcher(line).matches()) {
            html.append(line).append('\n');
            inTable = (inTable || line.contains("<table")) && !line.contains("</table>");
            if (line.isBlank() && !inTable) {
                endHtml();
            }
        } else {
            readLine(line);
        }
    }

    private void endHtml() {
        if (!html.isEmpty()) {
            append("");
            append(new HtmlReader(notes).read(html.toString(), ""));
            append("");
            html.setLength(0);
        }
    }

    private void readLine(String line) {
        Matcher underline = UNDERLINE.matcher(line);
        if (underline.matches() && joinable) {
            makeHeading(underline.group(1).startsWith("=") ? "# " : "## ");
        } else if (line.contains("|") && SEPARATOR.matcher(line).matches()) {
            append("|---".repeat(MarkdownTable.cells(line).size()) + "|");
        } else if (MarkdownTable.isRow(line)) {
            append(MarkdownTable.row(line));
        } else if (!RULE.matcher(line).matches() && !DEFINITION.matcher(line).matches()) {
            readText(line);
        }
    }

    private void readText(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            append("");
            append(heading.group(1) + " " + MarkdownWords.plain(heading.group(2)));
            append("");
        } else if (item.matches()) {
            append("- " + MarkdownWords.plain(item.group(1)));
            joinable = true;
        } else {
            readParagraph(
                    MarkdownWords.plain(line.replaceFirst("^\\s*(?:>\\s?)+", "").strip()));
        }
    }

    // Many documents break their lines at 80 columns; a line that goes on in lower case belongs to the one before.
    private void readParagraph(String words) {
        if (joinable && !words.isEmpty() && Character.isLowerCase(words.charAt(0)) && !endsSentence()) {
            out.setCharAt(out.length() - 1, ' ');
            append(words);
        } else {
            append(words);
        }
        joinable = !words.isEmpty();
    }

    private boolean endsSentence() {
        return out.length() < 2 || ".!?:。".indexOf(out.charAt(out.length() - 2)) >= 0;
    }

    private void makeHeading(String mark) {
        int start = out.lastIndexOf("\n", out.length() - 2) + 1;
        out.insert(start, mark);
        append("");
    }

    private void append(String line) {
        out.append(line).append('\n');
        joinable = false;
    }
}
