package newstracker.text.line;

import java.util.List;
import java.util.stream.Collectors;

/// The written form of tables: `| a | b |`, a line of dashes under the headings.
public final class PipeTable {

    private PipeTable() {}

    /// One cell: a single line, bars escaped.
    public static String cell(String text) {
        return text.replaceAll("\n+(?:- |#{1,6} )?", " ").replace("|", "\\|").strip();
    }

    public static String written(List<String> headings, List<List<String>> rows) {
        String body = rows.stream().map(row -> "\n" + line(row)).collect(Collectors.joining());
        return line(headings) + "\n" + "|---".repeat(headings.size()) + "|" + body;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
