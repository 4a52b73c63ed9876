package newstracker.extract.table;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Token;

/// The amounts of a cell, also where only a heading or the lines above the table say in which currency
/// they are: "| Input ($) |", "単位は米ドル、100万トークンあたり".
final class HeadCurrency {

    private final Headings headings;

    HeadCurrency(Headings headings) {
        this.headings = headings;
    }

    List<Token.Number> amounts(List<Token> cell, int row, int column) {
        List<Token.Number> numbers = cell.stream()
                .filter(Token.Number.class::isInstance)
                .map(Token.Number.class::cast)
                .toList();
        List<Token.Number> money =
                numbers.stream().filter(number -> number.quantity().money()).toList();
        if (!money.isEmpty()
                || numbers.size() != 1
                || !numbers.getFirst().quantity().plain()) {
            return money;
        }
        return currency(headings.column(column), headings.head(column))
                .or(() -> column == 0 ? Optional.empty() : currency(headings.cell(row, 0), headings.text(row, 0)))
                .map(code ->
                        List.of(new Token.Number(in(code, numbers.getFirst().quantity()))))
                .orElse(List.of());
    }

    private static Quantity in(String code, Quantity plain) {
        return new Quantity(plain.start(), plain.end(), plain.value(), "", code, plain.bound());
    }

    /// Only a column or row for prices is one of amounts.
    private Optional<String> currency(List<Token> head, String words) {
        boolean priced = !Headings.words(head, Cue.PER).isEmpty()
                || !Headings.words(head, Cue.PRICE).isEmpty();
        if (!priced || !headings.headed()) {
            return Optional.empty();
        }
        return code(Headings.words(head, Cue.CURRENCY))
                .or(() -> sign(words))
                .or(() -> code(headings.wordsAbove(Cue.CURRENCY)));
    }

    private static Optional<String> code(List<Token.Word> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.getLast().concept().value()).filter(code -> code.length() == 3);
    }

    private static Optional<String> sign(String head) {
        if (head.indexOf('$') >= 0) {
            return Optional.of("USD");
        }
        return head.indexOf('€') >= 0 ? Optional.of("EUR") : Optional.empty();
    }
}
