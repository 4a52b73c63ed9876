package newstracker.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.fold.Folded;
import newstracker.extract.price.PriceFact;
import newstracker.extract.score.ScoreFact;
import newstracker.extract.sentence.Token;

/// The door of package `table`: results and prices that stand in pipe tables.
public final class TableReader {

    private final Folded text;
    private final List<Token> tokens;
    private final List<Grid> grids;

    public TableReader(Folded text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.grids = Grids.of(text);
    }

    /// Whether a place is inside of a table, where no sentence is read.
    public boolean covers(int offset) {
        int low = 0;
        int high = grids.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (grids.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < grids.size() && grids.get(low).start() <= offset;
    }

    /// What the tables say.
    public record Facts(List<ScoreFact> scores, List<PriceFact> prices) {}

    public Facts read() {
        List<ScoreFact> scores = new ArrayList<>();
        List<PriceFact> prices = new ArrayList<>();
        for (Grid grid : grids) {
            Headings headings = new Headings(text, grid, tokens);
            ScoreCells scoreCells = new ScoreCells(grid, headings);
            PriceCells priceCells = new PriceCells(grid, headings);
            for (int row = 0; row < grid.rows().size(); row++) {
                for (int column = 0; column < grid.rows().get(row).size(); column++) {
                    if (row >= grid.headers()) {
                        scoreCells.read(row, column, scores);
                        priceCells.read(row, column, prices);
                    }
                }
            }
        }
        return new Facts(scores, prices);
    }

    /// Tokens are in order, so those of a span are found by halving.
    static List<Token> within(List<Token> tokens, int start, int end) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int to = low;
        while (to < tokens.size() && tokens.get(to).end() <= end) {
            to++;
        }
        return tokens.subList(low, to);
    }

    static <T> Optional<T> first(List<Token> tokens, Class<T> kind) {
        return tokens.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
