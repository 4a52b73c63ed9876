package newstracker.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Short forms of names that the text has given in full: "v15.1.3" where it speaks of FSD, "YU9" after "Xiaomi YU9".
final class BareReleases {

    private final Folded text;
    private final ReleaseGrammar releases;

    BareReleases(Folded text, ReleaseGrammar releases) {
        this.text = text;
        this.releases = releases;
    }

    List<Name> joinedTo(List<Name> names) {
        Optional<Name> software = names.stream()
                .filter(name -> name.head().has("tails", "version"))
                .findFirst();
        Map<String, Name> tokens = tokens(names);
        if (software.isEmpty() && tokens.isEmpty()) {
            return names;
        }
        List<Name> all = new ArrayList<>(names);
        int next = 0;
        for (int i = 0; i < text.length(); ) {
            while (next < names.size() && names.get(next).end() <= i) {
                next++;
            }
            boolean taken = next < names.size() && names.get(next).start() <= i;
            if (taken) {
                i = names.get(next).end();
            } else if (text.latin(i) || text.digit(i)) {
                i = word(i, software, tokens, all);
            } else {
                i++;
            }
        }
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private int word(int start, Optional<Name> software, Map<String, Name> tokens, List<Name> all) {
        int end = text.wordEnd(start);
        boolean version =
                software.isPresent() && (text.at(start) == 'v' || text.at(start) == 'V') && text.digit(start + 1);
        if (version) {
            Optional<Name> release = releases.bare(software.get().head(), start);
            release.ifPresent(all::add);
            return release.map(Name::end).orElse(end);
        }
        Name whole = tokens.get(text.flat(start, end));
        if (whole != null) {
            all.add(new Name(start, end, whole.concept(), whole.head(), whole.known(), "name.bare-token"));
        }
        return end;
    }

    /// The words behind makers: `YU9` of `Xiaomi YU9`.
    private static Map<String, Name> tokens(List<Name> names) {
        Map<String, Name> tokens = new TreeMap<>();
        for (Name name : names) {
            String[] parts = name.canonical().split(" ");
            boolean mixed = parts.length == 2 && parts[1].chars().anyMatch(c -> Chars.digit((char) c));
            if (name.rule().equals("name.maker+token") && mixed && parts[1].length() > 1) {
                tokens.putIfAbsent(parts[1], name);
            }
        }
        return tokens;
    }
}
