package newstracker.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody types into the search field: words, "phrases", and -words that must not occur.
public final class SearchQuery {

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");

    private SearchQuery() {}

    /// The query in PostgreSQL's form; empty when it holds nothing to look for.
    public static Optional<String> of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (List<String> phrase : phrases(typed, SearchText::terms, unwanted)) {
            wanted.add(phrase(phrase));
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        wanted.addAll(unwanted);
        return Optional.of(String.join(" & ", wanted));
    }

    /// Words in a row; a number belongs to the word before it: in `grok 4` the 4 is that of Grok.
    static List<List<String>> phrases(String typed, Function<String, List<String>> cut, List<String> unwanted) {
        List<List<String>> phrases = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            boolean quoted = part.group(2) != null;
            List<String> terms = cut.apply(quoted ? part.group(2) : part.group(3));
            if (terms.isEmpty()) {
                continue;
            }
            if (!part.group(1).isEmpty()) {
                unwanted.add("!" + phrase(terms));
            } else if (!quoted && number(terms) && !phrases.isEmpty()) {
                phrases.getLast().addAll(terms);
            } else {
                phrases.add(new ArrayList<>(terms));
            }
        }
        return phrases;
    }

    private static boolean number(List<String> terms) {
        return Character.isDigit(terms.getFirst().codePointAt(0));
    }

    /// As in the index, but the single last character of a run is a term only when it stands alone or something else
    /// follows it: where the phrase ends, the run may go on in the text.
    private static List<String> asked(List<String> terms) {
        List<String> query = new ArrayList<>();
        for (int index = 0; index < terms.size(); index++) {
            String term = terms.get(index);
            boolean lastOfRun = SearchText.cjk(term) && term.codePointCount(0, term.length()) == 1;
            boolean insideRun = index > 0 && SearchText.cjk(terms.get(index - 1));
            boolean lastOfAll = index == terms.size() - 1;
            if (!(lastOfRun && insideRun && lastOfAll)) {
                query.add(lastOfRun && !insideRun ? term + ":*" : term);
            }
        }
        return query;
    }

    private static String phrase(List<String> terms) {
        List<String> quoted = asked(terms).stream().map(SearchQuery::quote).toList();
        return quoted.size() == 1 ? quoted.getFirst() : "(" + String.join(" <-> ", quoted) + ")";
    }

    private static String quote(String term) {
        boolean beginning = term.endsWith(":*");
        String bare = beginning ? term.substring(0, term.length() - 2) : term;
        return "'" + bare.replace("'", "''") + "'" + (beginning ? ":*" : "");
    }
}
