package newstracker.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Divides a text into sentences; a line end always ends one.
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "Rs", "vs", "approx", "ca", "Mr", "Mrs", "Dr", "No", "Inc", "Mio", "Mrd", "incl", "est", "bzw", "St",
            "Corp", "Co", "Ltd", "U.S", "inkl", "zzgl", "ver", "z", "Nr", "env");

    /// So long a word is no abbreviation: a sentence ends behind it though the writer uses no capitals.
    private static final int LONG_WORD = 5;

    private static final int MOST_TOKENS = 200;

    private Sentences() {}

    /// The sentences of `text`, without their tokens' lines that belong to tables.
    public static List<Sentence> of(Folded text, List<Token> tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int line = 0;
        int next = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (!ends(text, i)) {
                continue;
            }
            int end = Math.min(i + (text.at(i) == '\n' ? 0 : 1), text.length());
            int first = next;
            while (next < tokens.size() && tokens.get(next).start() < end) {
                next++;
            }
            if (end > start) {
                add(new Sentence(text.skipSpaces(start), end, line, tokens.subList(first, next)), sentences);
            }
            boolean emptyLine = end <= start;
            start = text.at(i) == '\n' ? i + 1 : end;
            line += text.at(i) == '\n' && !emptyLine ? 1 : 0;
        }
        return sentences;
    }

    /// Rules compare the tokens of a sentence with each other, so an endless one is read in parts.
    private static void add(Sentence sentence, List<Sentence> sentences) {
        List<Token> tokens = sentence.tokens();
        if (tokens.size() <= MOST_TOKENS) {
            sentences.add(sentence);
            return;
        }
        for (int from = 0; from < tokens.size(); from += MOST_TOKENS) {
            List<Token> part = tokens.subList(from, Math.min(from + MOST_TOKENS, tokens.size()));
            int start = from == 0 ? sentence.start() : part.getFirst().start();
            int end = from + MOST_TOKENS >= tokens.size()
                    ? sentence.end()
                    : part.getLast().end();
            sentences.add(new Sentence(start, Math.max(start, end), sentence.line(), part));
        }
    }

    private static boolean ends(Folded text, int i) {
        char c = text.at(i);
        return switch (c) {
            case '\n', '。' -> true;
            case '!', '?', '！', '？' -> text.at(i + 1) == ' ' || text.at(i + 1) == '\n' || !Chars.latin(text.at(i + 1));
            case '.' -> fullStop(text, i);
            default -> false;
        };
    }

    private static boolean fullStop(Folded text, int i) {
        char next = text.at(i + 1);
        boolean gap =
                next == ' ' || next == '\n' || ((next == '"' || next == ')' || next == '\'') && text.at(i + 2) == ' ');
        if (!gap) {
            return false;
        }
        int word = i;
        while (word > 0 && i - word < 8 && (text.latin(word - 1) || text.at(word - 1) == '.')) {
            word--;
        }
        if (ABBREVIATIONS.contains(text.flat(word, i))) {
            return false;
        }
        int follow = text.skipSpaces(i + 2);
        boolean lower = Character.isLowerCase(text.at(follow)) && text.at(i + 1) != '\n';
        return !lower || i - word >= LONG_WORD && next == ' ';
    }
}
