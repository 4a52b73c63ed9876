package newstracker.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newstracker.event.claim.Evidence.Cell;
import newstracker.event.claim.Phase;
import newstracker.extract.catalog.Cue;
import newstracker.extract.item.CarPrice;
import newstracker.extract.item.Item;
import newstracker.extract.item.Tier;
import newstracker.extract.price.PriceFact;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Reads the cells of a table that are prices: the item from row or column, the unit from the heading.
final class PriceCells {

    /// In which order price lists of APIs give their amounts when the columns have no headings.
    private static final List<List<String>> UNHEADED = List.of(List.of("in", "out"), List.of("in", "cached", "out"));

    private static final List<String> TRIM_HEADS = List.of(
            "グレード",
            "trim",
            "version",
            "variant",
            "ausstattung",
            "finition",
            "acabado",
            "配置",
            "版本",
            "车型",
            "트림",
            "등급",
            "モデル",
            "仕様",
            "model");

    private final Grid grid;
    private final Headings headings;

    PriceCells(Grid grid, Headings headings) {
        this.grid = grid;
        this.headings = headings;
    }

    void read(int row, int column, List<PriceFact> facts) {
        List<Token> cell = headings.cell(row, column);
        List<Token.Number> amounts = new HeadCurrency(headings).amounts(cell, row, column);
        if (amounts.isEmpty() || noPrice(row, column, cell)) {
            return;
        }
        Optional<Thing> item = items(row, column, cell).stream().findFirst();
        if (item.isEmpty() && label(row, column).isEmpty()) {
            return;
        }
        for (int i = 0; i < amounts.size(); i++) {
            facts.add(fact(row, column, amounts.get(i), item, unit(row, column, cell, amounts.size(), i)));
        }
    }

    private boolean noPrice(int row, int column, List<Token> cell) {
        boolean bad = headings.signed(row, column)
                || !Headings.words(cell, Cue.NOT_PRICE).isEmpty()
                || !Headings.words(cell, Cue.RUNNING_COST).isEmpty()
                || !Headings.words(cell, Cue.DIFFERENCE).isEmpty()
                || !Headings.words(cell, Cue.CREDIT).isEmpty();
        List<Token.Word> heads = new ArrayList<>(headings.words(row, column, Cue.NOT_PRICE));
        heads.addAll(headings.words(row, column, Cue.RUNNING_COST));
        heads.addAll(headings.words(row, column, Cue.CREDIT));
        heads.addAll(headings.words(row, column, Cue.DIFFERENCE));
        return bad || !heads.isEmpty() && headings.words(row, column, Cue.PRICE).isEmpty();
    }

    private List<Thing> items(int row, int column, List<Token> cell) {
        List<Thing> inside = Headings.things(cell, PriceCells::sold);
        List<Thing> service = Headings.things(headings.cell(row, 0), Tier::service);
        boolean tierOnly = !service.isEmpty() && inside.stream().noneMatch(thing -> thing.role() == Role.PLAN);
        if (!inside.isEmpty() && !(tierOnly && column > 0)) {
            return inside;
        }
        List<Thing> plans = plans(row, column);
        if (!plans.isEmpty()) {
            return plans;
        }
        List<Thing> named = headings.things(row, column, PriceCells::sold);
        return named.isEmpty() && label(row, column).isEmpty()
                ? headings.above(PriceCells::sold).map(List::of).orElse(List.of())
                : named;
    }

    /// The plans that other cells of the row name: "Grok | SuperGrok | 30ドル".
    private List<Thing> plans(int row, int column) {
        List<Thing> plans = new ArrayList<>(Headings.things(headings.column(column), PriceCells::plan));
        for (int c = 0; plans.isEmpty() && c < grid.rows().get(row).size(); c++) {
            List<Token> other = headings.cell(row, c);
            if (c != column && other.stream().noneMatch(PriceCells::money)) {
                plans.addAll(Headings.things(other, PriceCells::plan));
            }
        }
        return plans;
    }

    private static boolean plan(Thing thing) {
        return thing.role() == Role.PLAN;
    }

    private static boolean money(Token token) {
        return token instanceof Token.Number number && number.quantity().money();
    }

    /// What the row calls itself, when its first cell is no amount and no property such as "price".
    private Optional<String> label(int row, int column) {
        List<Token> first = headings.cell(row, 0);
        boolean property = !Headings.words(first, Cue.PRICE).isEmpty()
                || !Headings.words(first, Cue.PER).isEmpty()
                || first.stream().anyMatch(PriceCells::money);
        String words = headings.text(row, 0);
        return column == 0 || property || words.length() < 2 || words.length() > 40
                ? Optional.empty()
                : Optional.of(words);
    }

    /// The name of the item: with the tier that the cell, the row or the heading of the column gives.
    private Optional<String> name(int row, int column, Optional<Thing> item, Unit unit, Token.Number amount) {
        if (item.isEmpty()) {
            return label(row, column).map(words -> trim(words, amount));
        }
        Optional<String> labelled = Tier.ofLabel(
                headings.text(row, 0), headings.textBefore(row, column, amount) + " " + headings.head(column));
        if (labelled.isPresent() && item.get().role() != Role.PLAN) {
            return labelled;
        }
        String named = Item.named(item.get(), unit.per(), unit.cached());
        if (unit.per().filter(per -> per.endsWith("tokens")).isPresent()) {
            return Optional.of(named);
        }
        Optional<String> tier = Tier.of(item.get(), headings.textBefore(row, column, amount));
        for (int c = 1; tier.isEmpty() && c < column; c++) {
            tier = headings.cell(row, c).stream().anyMatch(PriceCells::money)
                    ? tier
                    : Tier.of(item.get(), headings.text(row, c));
        }
        return Optional.of(
                tier.or(() -> Tier.of(item.get(), headings.head(column))).orElse(named));
    }

    /// "| グレード |" over "B5 S": the rows are versions of the car that the lines above name.
    private String trim(String words, Token.Number amount) {
        boolean versions = TRIM_HEADS.stream().anyMatch(headings.head(0).toLowerCase(Locale.ROOT)::contains);
        Optional<Thing> car = headings.above(Thing::vehicle);
        return versions && car.isPresent() && CarPrice.fits(amount.quantity())
                ? car.get().name() + " " + words
                : words;
    }

    private static boolean sold(Thing thing) {
        return thing.role() == Role.MODEL || thing.role() == Role.PLAN || thing.role() == Role.SERVICE;
    }

    /// A unit of payment, and whether it is the price of cached input.
    private record Unit(Optional<String> per, boolean cached) {}

    private Unit unit(int row, int column, List<Token> cell, int amounts, int index) {
        List<String> words = new ArrayList<>(values(Headings.words(cell, Cue.PER)));
        words.addAll(values(headings.units(row, column)));
        if (words.stream().allMatch(PriceCells::direction)) {
            words.addAll(neighbours(row, column));
        }
        boolean seat = words.remove("user") | words.remove("user");
        words.removeIf("billed-year"::equals);
        Optional<String> whole = words.stream()
                .filter(word -> !direction(word))
                .findFirst()
                .or(() -> seat ? Optional.of("month") : Optional.empty())
                .map(word -> seat && word.equals("month") ? "user month" : word);
        List<String> directions = words.stream().filter(PriceCells::direction).toList();
        boolean unheaded = directions.isEmpty() && !headings.headed() && amounts >= 2 && amounts <= 3;
        String direction = unheaded
                ? UNHEADED.get(amounts - 2).get(index)
                : directions.isEmpty() ? "" : directions.contains("cached") ? "cached" : directions.getFirst();
        if (direction.isEmpty()) {
            return new Unit(whole, false);
        }
        boolean byTokens = whole.isEmpty() || whole.get().contains("tokens");
        String per = direction.equals("out") ? "1M output tokens" : "1M input tokens";
        return byTokens ? new Unit(Optional.of(per), direction.equals("cached")) : new Unit(whole, false);
    }

    /// A column without a word of its own, such as "with audio", goes by the unit of the column that
    /// says "price per second".
    private List<String> neighbours(int row, int column) {
        if (!headings.headed()
                || !Headings.words(headings.column(column), Cue.PRICE).isEmpty()) {
            return List.of();
        }
        for (int c = 0; c < grid.rows().get(row).size(); c++) {
            List<Token> head = headings.column(c);
            if (c != column
                    && !Headings.words(head, Cue.PRICE).isEmpty()
                    && !Headings.words(head, Cue.PER).isEmpty()) {
                return values(Headings.words(head, Cue.PER));
            }
        }
        return List.of();
    }

    private static List<String> values(List<Token.Word> words) {
        return words.stream().map(word -> word.concept().value()).toList();
    }

    private static boolean direction(String word) {
        return word.equals("in") || word.equals("out") || word.equals("cached");
    }

    private PriceFact fact(int row, int column, Token.Number amount, Optional<Thing> item, Unit unit) {
        List<Grid.Cell> cells = grid.rows().get(row);
        return new PriceFact(
                amount.quantity(),
                unit.per(),
                item,
                name(row, column, item, unit, amount),
                new PriceFact.Circumstances(Phase.CURRENT, Optional.empty(), false),
                new PriceFact.Source(
                        cells.getFirst().start(),
                        cells.getLast().end(),
                        Optional.of(new Cell(row, column, headings.texts(column))),
                        "table.price-cell"));
    }
}
