package newstracker.extract.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.event.claim.Evidence.Cell;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.score.ScoreFact;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Reads the cells of a table that are results: benchmark and model come from the row and the column, in either order.
final class ScoreCells {

    private static final int MOST_WORDS = 14;

    private final Grid grid;
    private final Headings headings;

    ScoreCells(Grid grid, Headings headings) {
        this.grid = grid;
        this.headings = headings;
    }

    void read(int row, int column, List<ScoreFact> facts) {
        Optional<Token.Number> number = TableReader.first(headings.cell(row, column), Token.Number.class);
        if (number.isEmpty() || number.get().quantity().money() || !leads(row, column, number.get())) {
            return;
        }
        List<Thing> benchmarks =
                headings.things(row, column, thing -> thing.role() == Role.BENCHMARK || thing.role() == Role.MEASURE);
        if (benchmarks.isEmpty() && headings.scored(column)) {
            benchmarks = headings.onlyAbove(thing -> thing.role() == Role.BENCHMARK).stream()
                    .toList();
        }
        List<Thing> fitting = benchmarks.stream()
                .filter(benchmark -> fits(benchmark, number.get().quantity()))
                .sorted(Comparator.comparing(benchmark -> benchmark.name().equals("range")))
                .toList();
        if (fitting.isEmpty()) {
            return;
        }
        boolean vehicle = fitting.getFirst().role() == Role.MEASURE;
        List<Thing> models =
                headings.things(row, column, thing -> thing.role() == Role.MODEL && (!vehicle || thing.vehicle()));
        Optional<Thing> model = models.isEmpty()
                ? headings.onlyAbove(
                        thing -> thing.role() == Role.MODEL && (vehicle ? thing.vehicle() : thing.software()))
                : Optional.of(models.getFirst());
        if (vehicle && model.isEmpty()
                || models.isEmpty() && grid.rows().get(row).size() > 3 && !vehicle) {
            return;
        }
        facts.add(fact(row, column, fitting.getFirst(), model, number.get()));
    }

    private boolean leads(int row, int column, Token.Number number) {
        return headings.charactersBeside(row, column, number) <= MOST_WORDS
                && headings.lettersBefore(row, column, number) == 0;
    }

    private boolean fits(Thing benchmark, Quantity number) {
        double value = number.value().doubleValue();
        double least = benchmark.concept().trait("min").map(Double::parseDouble).orElse(0.0);
        double most = benchmark.concept().trait("max").map(Double::parseDouble).orElse(100.0);
        if (value < least || value > most || number.year()) {
            return false;
        }
        String units = benchmark.concept().trait("units").orElse("");
        if (benchmark.role() == Role.MEASURE) {
            return units.isEmpty()
                    || List.of(units.split(",")).contains(number.unit())
                    || number.unit().isEmpty();
        }
        return !number.unit().equals(Quantity.OTHER);
    }

    private ScoreFact fact(int row, int column, Thing benchmark, Optional<Thing> model, Token.Number number) {
        int start = grid.rows().get(row).getFirst().start();
        int end = grid.rows().get(row).getLast().end();
        List<String> conditions = headings.words(row, column, Cue.CONDITION).stream()
                .map(word -> word.concept().value())
                .distinct()
                .sorted()
                .toList();
        return new ScoreFact(
                benchmark,
                model,
                Optional.of(number.quantity()),
                new ScoreFact.Span(start, end),
                conditions,
                new ScoreFact.Origin(
                        "table.row-and-column", Optional.of(new Cell(row, column, headings.texts(column)))));
    }
}
