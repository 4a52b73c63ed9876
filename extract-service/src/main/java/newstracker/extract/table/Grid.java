package newstracker.extract.table;

import java.util.List;

/// A pipe table of the text: its cells by row and column. The first `headers` rows are headings.
record Grid(int start, int end, int line, List<List<Cell>> rows, int headers) {

    /// A cell from `start` to `end` of the text, without the spaces around it.
    record Cell(int start, int end) {

        int length() {
            return end - start;
        }
    }

    Cell cell(int row, int column) {
        List<Cell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : new Cell(0, 0);
    }

    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
