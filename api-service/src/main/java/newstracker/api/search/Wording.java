package newstracker.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where in a text stands what somebody looks for: `grok4` stands where it says "Grok 4".
public final class Wording {

    private static final String LETTER = "[\\p{L}\\p{M}&&[^" + SearchText.CJK_CLASS + "]]";
    private static final String BETWEEN = "[^\\p{L}\\p{N}]*";

    private final List<List<String>> phrases;
    private final Pattern pattern;

    private Wording(List<List<String>> phrases) {
        this.phrases = phrases;
        this.pattern = Pattern.compile(
                phrases.stream().map(Wording::expression).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static Optional<Wording> of(String typed) {
        List<List<String>> phrases = SearchQuery.phrases(typed, SearchText::runs, new ArrayList<>());
        return phrases.isEmpty() ? Optional.empty() : Optional.of(new Wording(phrases));
    }

    /// All places, none overlapping another.
    public List<MatchResult> in(String text) {
        return pattern.matcher(text).results().toList();
    }

    /// The first place in the words of a text; empty when none is there.
    public Optional<String> firstIn(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /// What the database looks for to find the first phrase in a text: near enough to cut around it.
    public String roughly() {
        return phrases.getFirst().stream()
                .map(run -> run.replace(".", "\\."))
                .collect(Collectors.joining("[^[:alnum:]]*"));
    }

    private static String expression(List<String> phrase) {
        return phrase.stream().map(Wording::whole).collect(Collectors.joining(BETWEEN));
    }

    /// A word is not found inside another, nor a number: 4 does not stand in 4.20.
    private static String whole(String run) {
        String quoted = Pattern.quote(run);
        if (Character.isDigit(run.codePointAt(0))) {
            return "(?<!\\p{N})(?<!\\p{N}[.,])" + quoted + "(?![.,]?\\p{N})";
        }
        return SearchText.cjk(run) ? quoted : "(?<!" + LETTER + ")" + quoted + "(?!" + LETTER + ")";
    }
}
