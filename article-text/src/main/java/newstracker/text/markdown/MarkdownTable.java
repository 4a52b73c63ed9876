package newstracker.text.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of pipe tables, with and without outer bars.
final class MarkdownTable {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private MarkdownTable() {}

    /// A line that starts and ends with a bar.
    static boolean isRow(String line) {
        String bare = line.strip();
        return bare.length() > 2 && bare.startsWith("|") && bare.endsWith("|");
    }

    static String row(String line) {
        return cells(line).stream().map(MarkdownWords::plain).collect(Collectors.joining(" | ", "| ", " |"));
    }

    static List<String> cells(String line) {
        String bare = line.strip();
        String inner = bare.startsWith("|") ? bare.substring(1) : bare;
        String cells = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(BAR.split(cells, -1)).map(String::strip).toList();
    }
}
