package newstracker.text.html;

import java.util.ArrayList;
import java.util.List;

/// Cells with spans laid out as a rectangle: each spanned place repeats its cell. Bounded, whatever the spans claim.
final class CellGrid {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_LETTERS = 2 * 1024 * 1024;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Hanging> hanging = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int letters;

    /// A cell that reaches down into the next `left` rows of its column.
    private record Hanging(String text, int left) {}

    int rows() {
        return rows.size();
    }

    void startRow() {
        row = new ArrayList<>();
    }

    void add(String text, int columns, int rowsDown) {
        fillHanging();
        for (int span = 0; span < columns && row.size() < MOST_COLUMNS; span++) {
            hang(row.size(), new Hanging(text, rowsDown - 1));
            row.add(text);
        }
    }

    void endRow() {
        fillHanging();
        letters += row.stream().mapToInt(String::length).sum();
        if (!row.isEmpty() && letters < MOST_LETTERS) {
            rows.add(row);
        }
    }

    /// All rows, equally long.
    List<List<String>> cells() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<String> short_ : rows) {
            while (short_.size() < width) {
                short_.add("");
            }
        }
        return rows;
    }

    private void fillHanging() {
        int column = row.size();
        while (column < hanging.size() && hanging.get(column).left() > 0) {
            Hanging above = hanging.get(column);
            hanging.set(column, new Hanging(above.text(), above.left() - 1));
            row.add(above.text());
            column = row.size();
        }
    }

    private void hang(int column, Hanging cell) {
        while (hanging.size() <= column) {
            hanging.add(new Hanging("", 0));
        }
        hanging.set(column, cell);
    }
}
