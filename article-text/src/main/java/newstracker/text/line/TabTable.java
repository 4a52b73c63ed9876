package newstracker.text.line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tables whose cells are parted by tabs, as people paste them from spreadsheets and pages: written as pipe tables, or
/// their columns would be lost with the tabs. Their first line is the heading.
public final class TabTable {

    /// Two columns are a table only over several lines: a tab alone may part anything.
    private static final int FEWEST_LINES_OF_PAIRS = 3;

    private TabTable() {}

    public static String piped(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 64);
        List<String> block = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!block.isEmpty() && tabs(line) != tabs(block.getFirst())) {
                write(block, out);
            }
            if (tabs(line) > 0) {
                block.add(line);
            } else {
                out.append(line).append('\n');
            }
        }
        write(block, out);
        return out.substring(0, out.length() - 1);
    }

    private static void write(List<String> block, StringBuilder out) {
        boolean table = block.size() >= FEWEST_LINES_OF_PAIRS || block.size() > 1 && tabs(block.getFirst()) > 1;
        if (table) {
            List<List<String>> rows = block.stream().map(TabTable::cells).toList();
            out.append(PipeTable.written(rows.getFirst(), rows.subList(1, rows.size())))
                    .append('\n');
        } else {
            block.forEach(line -> out.append(line).append('\n'));
        }
        block.clear();
    }

    private static List<String> cells(String line) {
        return Stream.of(trimmed(line).split("\t", -1)).map(PipeTable::cell).toList();
    }

    /// The tabs between cells: those that indent a line part nothing.
    private static int tabs(String line) {
        String cells = line.indexOf('\t') < 0 || line.indexOf('|') >= 0 ? "" : trimmed(line);
        int count = 0;
        for (int at = cells.indexOf('\t'); at >= 0; at = cells.indexOf('\t', at + 1)) {
            count++;
        }
        return count;
    }

    private static String trimmed(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        return line.substring(start);
    }
}
