package newstracker.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;

/// Names that a text gives to a product itself: "an early Grok 3 under the name 'Chocolate'",
// "Grok-3(コードネーム「chocolate」)".
final class CodeNames {

    private static final String[] INTRODUCTIONS = {
        "under the name",
        "code name",
        "codename",
        "code-name",
        "codenamed",
        "code-named",
        "コードネーム",
        "代号",
        "코드명",
        "nom de code",
        "Codename",
        "nombre en clave"
    };

    private static final String OPENING = "'\"「『“‘„";

    private static final int NEAR = 40;

    private static final int LONGEST = 20;

    private CodeNames() {}

    static List<Name> joinedTo(List<Name> names, Folded text) {
        Map<String, Name> given = new TreeMap<>();
        for (Name name : names) {
            String word = introduced(text, name.end());
            if (!word.isEmpty()) {
                given.putIfAbsent(word, name);
            }
        }
        if (given.isEmpty()) {
            return names;
        }
        List<Name> all = new ArrayList<>(names);
        given.forEach((word, name) -> occurrences(text, word, name, all));
        all.sort(Comparator.comparingInt(Name::start));
        return withoutOverlap(all);
    }

    private static String introduced(Folded text, int end) {
        int limit = Math.min(end + NEAR, text.length());
        String near = text.flat(end, limit);
        int stop = near.indexOf('\n');
        String line = stop < 0 ? near : near.substring(0, stop);
        for (String introduction : INTRODUCTIONS) {
            int at = line.indexOf(introduction);
            if (at >= 0) {
                return quoted(text, end + at + introduction.length());
            }
        }
        return "";
    }

    private static String quoted(Folded text, int from) {
        int start = from;
        while (start - from < 3
                && (text.at(start) == ' ' || text.at(start) == 'd' || OPENING.indexOf(text.at(start)) >= 0)) {
            start++;
        }
        boolean quote = start > from && OPENING.indexOf(text.at(start - 1)) >= 0;
        int end = text.wordEnd(start);
        return quote && end > start + 2 && end - start <= LONGEST ? text.flat(start, end) : "";
    }

    private static void occurrences(Folded text, String word, Name name, List<Name> all) {
        String lower = text.flat(0, text.length()).toLowerCase(Locale.ROOT);
        String sought = word.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            if (!Chars.latin(text.at(at - 1)) && !Chars.latin(text.at(end)) && Chars.latin(text.at(at))) {
                all.add(new Name(at, end, name.concept(), name.head(), name.known(), "name.code-name"));
            }
        }
    }

    private static List<Name> withoutOverlap(List<Name> sorted) {
        List<Name> kept = new ArrayList<>();
        int covered = 0;
        for (Name name : sorted) {
            if (name.start() >= covered) {
                kept.add(name);
                covered = name.end();
            }
        }
        return kept;
    }
}
