package newstracker.extract.sentence;

import java.util.List;

/// A stretch of text that says one thing: `start` to `end` of the text, with its tokens. `line` is the line it stands
/// in, counted from 0 without empty ones.
public record Sentence(int start, int end, int line, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
