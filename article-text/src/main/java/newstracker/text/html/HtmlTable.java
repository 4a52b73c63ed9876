package newstracker.text.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newstracker.text.line.PipeTable;
import org.jsoup.nodes.Element;

/// A table of a page as a pipe table: spans are expanded, several heading rows become one.
final class HtmlTable {

    /// Tables that only arrange a page hold whole texts in their cells.
    private static final int LONGEST_CELL_OF_DATA = 1500;

    private final CellGrid grid = new CellGrid();
    private int headingRows;

    private HtmlTable() {}

    /// Whether the table holds data: at least two rows and two columns, and no table inside a cell.
    static boolean isData(Element table) {
        if (table.selectFirst("table table") != null) {
            return false;
        }
        List<Element> rows = table.select("tr");
        boolean wide = rows.stream().anyMatch(row -> row.childrenSize() > 1);
        boolean headed = table.selectFirst("th") != null;
        if (table.attr("role").equals("presentation") && !headed) {
            return false;
        }
        return rows.size() > 1 && wide && (headed || !holdsTexts(table));
    }

    private static boolean holdsTexts(Element table) {
        return table.select("td").stream()
                .anyMatch(cell -> cell.wholeText().length() > LONGEST_CELL_OF_DATA
                        || cell.select("p, div, li").size() > 12);
    }

    static String of(Element table, List<String> notes) {
        HtmlTable read = new HtmlTable();
        for (Element row : table.select("tr")) {
            read.add(row, notes);
        }
        Element caption = table.selectFirst("caption");
        String title = caption == null ? "" : cellText(caption, notes) + "\n\n";
        return title + read.written();
    }

    private void add(Element row, List<String> notes) {
        List<Element> cells = row.children().stream()
                .filter(child -> child.nameIs("td") || child.nameIs("th"))
                .toList();
        boolean heading = row.parent() != null && row.parent().nameIs("thead")
                || !cells.isEmpty() && cells.stream().allMatch(cell -> cell.nameIs("th"));
        if (heading && headingRows == grid.rows()) {
            headingRows++;
        }
        grid.startRow();
        for (Element cell : cells) {
            grid.add(cellText(cell, notes), span(cell, "colspan"), span(cell, "rowspan"));
        }
        grid.endRow();
    }

    private static int span(Element cell, String name) {
        String digits = cell.attr(name).strip();
        return digits.matches("[1-9]\\d{0,3}") ? Integer.parseInt(digits) : 1;
    }

    private static String cellText(Element cell, List<String> notes) {
        return PipeTable.cell(new HtmlReader(notes).read(cell));
    }

    private String written() {
        List<List<String>> rows = grid.cells();
        int heading = Math.clamp(headingRows, 1, Math.max(1, rows.size() - 1));
        List<List<String>> body = rows.subList(heading, rows.size());
        return PipeTable.written(merged(rows.subList(0, heading)), body);
    }

    private static List<String> merged(List<List<String>> headings) {
        List<String> merged = new ArrayList<>();
        for (int column = 0; column < headings.getFirst().size(); column++) {
            Set<String> words = new LinkedHashSet<>();
            for (List<String> heading : headings) {
                if (!heading.get(column).isEmpty()) {
                    words.add(heading.get(column));
                }
            }
            merged.add(String.join(" ", words));
        }
        return merged;
    }
}
