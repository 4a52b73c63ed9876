package newstracker.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Folded;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// What a cell is about, by the headings of its column, the cells of its row, and the lines above the
/// table.
final class Headings {

    private static final int ABOVE = 400;

    private final Folded text;
    private final Grid grid;
    private final List<Token> tokens;
    private final List<Token> above;
    private final List<List<List<Token>>> cells;

    Headings(Folded text, Grid grid, List<Token> tokens) {
        this.text = text;
        this.grid = grid;
        this.tokens = tokens;
        this.above = TableReader.within(tokens, Math.max(0, grid.start() - ABOVE), grid.start());
        this.cells = grid.rows().stream().map(this::tokensOf).toList();
    }

    private List<List<Token>> tokensOf(List<Grid.Cell> row) {
        return row.stream()
                .map(cell -> TableReader.within(tokens, cell.start(), cell.end()))
                .toList();
    }

    List<Token> cell(int row, int column) {
        List<List<Token>> columns = cells.get(row);
        return column < columns.size() ? columns.get(column) : List.of();
    }

    /// The things of this kind that the cell's column or row names; the column first.
    List<Thing> things(int row, int column, Predicate<Thing> kind) {
        List<Thing> named = new ArrayList<>();
        for (int header = 0; header < headers(); header++) {
            named.addAll(things(cell(header, column), kind));
        }
        for (int c = 0; named.isEmpty() && c < grid.rows().get(row).size(); c++) {
            if (c != column) {
                named.addAll(things(cell(row, c), kind));
            }
        }
        return named;
    }

    /// The thing of this kind named last before the table.
    Optional<Thing> above(Predicate<Thing> kind) {
        List<Thing> things = things(above, kind);
        return things.isEmpty() ? Optional.empty() : Optional.of(things.getLast());
    }

    /// The one thing of this kind above the table; nothing when there are several.
    Optional<Thing> onlyAbove(Predicate<Thing> kind) {
        List<Thing> things = things(above, kind);
        boolean one = things.stream().map(Thing::name).distinct().count() == 1;
        return one ? Optional.of(things.getFirst()) : Optional.empty();
    }

    private int headers() {
        return Math.max(grid.headers(), grid.rows().size() > 1 ? 1 : 0);
    }

    boolean headed() {
        return grid.headers() > 0;
    }

    static List<Thing> things(List<Token> tokens, Predicate<Thing> kind) {
        return tokens.stream()
                .filter(token -> token instanceof Thing thing && kind.test(thing))
                .map(token -> (Thing) token)
                .toList();
    }

    /// The words of this kind that stand in the column's heading, then in the row, then above.
    List<Token.Word> words(int row, int column, Cue cue) {
        List<Token.Word> found = new ArrayList<>();
        for (int header = 0; header < headers(); header++) {
            found.addAll(words(cell(header, column), cue));
        }
        for (int c = 0; c < grid.rows().get(row).size(); c++) {
            if (c != column) {
                found.addAll(words(cell(row, c), cue));
            }
        }
        return found;
    }

    /// The tokens of a column's headings.
    List<Token> column(int column) {
        List<Token> found = new ArrayList<>();
        for (int header = 0; header < headers(); header++) {
            found.addAll(cell(header, column));
        }
        return found;
    }

    /// The units of payment that the column's heading gives, then those of cells of the row that hold
    /// no amount.
    List<Token.Word> units(int row, int column) {
        List<Token.Word> found = new ArrayList<>(words(column(column), Cue.PER));
        for (int c = 0; c < grid.rows().get(row).size(); c++) {
            List<Token> cell = cell(row, c);
            if (c != column && cell.stream().noneMatch(Token.Number.class::isInstance)) {
                found.addAll(words(cell, Cue.PER));
            }
        }
        return found;
    }

    String text(int row, int column) {
        Grid.Cell cell = grid.cell(row, column);
        return text.flat(cell.start(), cell.end())
                .replace("*", "")
                .replace("`", "")
                .strip();
    }

    String textBefore(int row, int column, Token token) {
        Grid.Cell cell = grid.cell(row, column);
        return text.flat(cell.start(), Math.max(cell.start(), token.start()));
    }

    /// A column that is headed "Score", "Elo", スコア.
    boolean scored(int column) {
        return headed()
                && column(column).stream()
                        .anyMatch(token -> token instanceof Token.Word word
                                && (word.is(Cue.SCORE)
                                        || word.is(Cue.RATING)
                                        || word.is(Cue.UNIT)
                                                && word.concept().value().equals("points")));
    }

    /// "-$7,600", "+300円": a cell that says how much a price changed.
    boolean signed(int row, int column) {
        Grid.Cell cell = grid.cell(row, column);
        char sign = text.at(cell.start());
        boolean amount = "$€£¥".indexOf(text.at(cell.start() + 1)) >= 0 || text.digit(cell.start() + 1);
        return cell.length() > 1 && (sign == '-' || sign == '+') && amount;
    }

    /// The currency that the column's heading or the lines above the table name for all amounts.
    Optional<String> currency(int column) {
        Optional<Token.Word> said = words(column(column), Cue.CURRENCY).stream()
                .findFirst()
                .or(() -> words(above, Cue.CURRENCY).stream().reduce((first, second) -> second));
        if (said.isPresent()) {
            return said.map(word -> word.concept().value());
        }
        String head = head(column);
        return head.contains("$") ? Optional.of("USD") : head.contains("€") ? Optional.of("EUR") : Optional.empty();
    }

    String head(int column) {
        return String.join(" ", texts(column));
    }

    List<Token.Word> wordsAbove(Cue cue) {
        return words(above, cue);
    }

    static List<Token.Word> words(List<Token> tokens, Cue cue) {
        return tokens.stream()
                .filter(token -> token instanceof Token.Word word && word.is(cue))
                .map(token -> (Token.Word) token)
                .toList();
    }

    /// The column's headings in words, for the evidence.
    List<String> texts(int column) {
        List<String> texts = new ArrayList<>();
        for (int header = 0; header < headers(); header++) {
            Grid.Cell cell = grid.cell(header, column);
            texts.add(text.text().substring(cell.start(), cell.end()));
        }
        return texts;
    }

    /// How many characters of a cell are outside of the number, its brackets and signs.
    int charactersBeside(int row, int column, Token number) {
        Grid.Cell cell = grid.cell(row, column);
        int count = 0;
        for (int i = cell.start(); i < cell.end(); i++) {
            boolean inside = i >= number.start() && i < number.end();
            count += !inside && Character.isLetterOrDigit(text.at(i)) ? 1 : 0;
        }
        return count;
    }

    /// How many letters of the cell stand before the number, words such as "about" aside.
    int lettersBefore(int row, int column, Token number) {
        Grid.Cell cell = grid.cell(row, column);
        int count = 0;
        for (int i = cell.start(); i < number.start(); i++) {
            count += Character.isLetter(text.at(i)) ? 1 : 0;
        }
        for (Token token : cell(row, column)) {
            if (token instanceof Token.Word && token.end() <= number.start()) {
                count -= token.end() - token.start();
            }
        }
        return Math.max(count, 0);
    }
}
