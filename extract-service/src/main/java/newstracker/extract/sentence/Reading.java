package newstracker.extract.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// A text as tokens in order: what names, numbers, words and marks stand where.
public final class Reading {

    private static final String MARKS = ",;:()|、/「」[]{}\"->→•·+";

    private static final boolean[] ASCII_MARKS = new boolean[0x80];

    static {
        MARKS.chars().filter(c -> c < ASCII_MARKS.length).forEach(c -> ASCII_MARKS[c] = true);
    }

    private Reading() {}

    /// The names and benchmarks, then the numbers, then what the catalogue hits besides.
    public static List<Token> tokens(
            Folded text, List<Name> names, List<Thing> results, List<Quantity> numbers, List<Hit> hits) {
        List<Token> tokens = new ArrayList<>();
        for (Name name : names) {
            tokens.add(new Thing(name.start(), name.end(), Role.MODEL, name.concept(), name.known(), name.rule()));
        }
        tokens.addAll(results);
        for (Quantity number : numbers) {
            tokens.add(new Token.Number(number));
        }
        tokens.sort(Comparator.comparingInt(Token::start));
        List<Token> all = withHits(tokens, hits);
        return withMarks(text, all);
    }

    private static List<Token> withHits(List<Token> tokens, List<Hit> hits) {
        List<Token> all = new ArrayList<>(tokens.size() + hits.size());
        int next = 0;
        for (Hit hit : hits) {
            while (next < tokens.size() && tokens.get(next).end() <= hit.start()) {
                all.add(tokens.get(next++));
            }
            boolean taken = next < tokens.size() && tokens.get(next).start() < hit.end();
            if (!taken) {
                add(hit, all);
            }
        }
        while (next < tokens.size()) {
            all.add(tokens.get(next++));
        }
        return all;
    }

    private static void add(Hit hit, List<Token> all) {
        Concept concept = hit.concept();
        if (concept.kind() == Kind.CUE) {
            all.add(new Token.Word(hit.start(), hit.end(), concept));
        }
    }

    private static List<Token> withMarks(Folded text, List<Token> tokens) {
        List<Token> all = new ArrayList<>(tokens.size() * 2);
        int at = 0;
        for (Token token : tokens) {
            marks(text, at, token.start(), all);
            all.add(token);
            at = Math.max(at, token.end());
        }
        marks(text, at, text.length(), all);
        return all;
    }

    private static void marks(Folded text, int from, int to, List<Token> all) {
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c < ASCII_MARKS.length ? ASCII_MARKS[c] : !Chars.latin(c) && MARKS.indexOf(c) >= 0) {
                all.add(new Token.Mark(i, c));
            }
        }
    }
}
