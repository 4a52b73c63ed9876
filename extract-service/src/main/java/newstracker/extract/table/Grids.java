package newstracker.extract.table;

import java.util.ArrayList;
import java.util.List;
import newstracker.extract.fold.Folded;

/// Finds the pipe tables of a text, with and without a line of dashes below the headings.
final class Grids {

    private static final int MOST_COLUMNS = 200;

    private Grids() {}

    static List<Grid> of(Folded text) {
        List<Grid> grids = new ArrayList<>();
        List<List<Grid.Cell>> rows = new ArrayList<>();
        int headers = 0;
        int tableStart = 0;
        int tableLine = 0;
        int start = 0;
        for (int line = 0; start <= text.length(); line++) {
            int end = lineEnd(text, start);
            if (isRow(text, start, end)) {
                tableStart = rows.isEmpty() ? start : tableStart;
                tableLine = rows.isEmpty() ? line : tableLine;
                if (isRule(text, start, end)) {
                    headers = headers == 0 ? rows.size() : headers;
                } else {
                    rows.add(cells(text, start, end));
                }
            } else if (!rows.isEmpty()) {
                if (rows.size() > 1 || text.at(tableStart) == '|') {
                    grids.add(new Grid(tableStart, start, tableLine, rows, headers));
                }
                rows = new ArrayList<>();
                headers = 0;
            }
            start = end + 1;
        }
        if (!rows.isEmpty()) {
            grids.add(new Grid(tableStart, text.length(), tableLine, rows, headers));
        }
        return grids;
    }

    private static int lineEnd(Folded text, int start) {
        int end = start;
        while (end < text.length() && text.at(end) != '\n') {
            end++;
        }
        return end;
    }

    /// A line that begins with a pipe and has another, or that has two pipes between spaces.
    private static boolean isRow(Folded text, int start, int end) {
        int from = text.skipSpaces(start);
        int pipes = 0;
        for (int i = from; i < end && pipes < 2; i++) {
            pipes += text.at(i) == '|' ? 1 : 0;
        }
        return from < end && (text.at(from) == '|' ? pipes >= 2 : pipes >= 2 && text.at(end - 1) != '。');
    }

    private static boolean isRule(Folded text, int start, int end) {
        boolean dash = false;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (c != '|' && c != '-' && c != ':' && c != ' ') {
                return false;
            }
            dash |= c == '-';
        }
        return dash;
    }

    private static List<Grid.Cell> cells(Folded text, int start, int end) {
        List<Grid.Cell> cells = new ArrayList<>();
        int from = text.skipSpaces(start);
        from = text.at(from) == '|' ? from + 1 : from;
        for (int i = from; i <= end && cells.size() < MOST_COLUMNS; i++) {
            boolean last = i == end;
            if (last || (text.at(i) == '|' && text.at(i - 1) != '\\')) {
                if (!last || i > from) {
                    cells.add(trimmed(text, from, i));
                }
                from = i + 1;
            }
        }
        return cells;
    }

    private static Grid.Cell trimmed(Folded text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.at(start) == ' ') {
            start++;
        }
        while (end > start && text.at(end - 1) == ' ') {
            end--;
        }
        return new Grid.Cell(start, end);
    }
}
