package newstracker.extract.name.car;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newstracker.extract.catalog.Concept;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Articles;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Stops;

/// Short forms of names that the text has given in full: "v15.1.3" where it speaks of FSD, "YU9" after "Xiaomi YU9".
public final class BareReleases {

    /// Names of cars that are also words which begin sentences.
    private static final Set<String> WORDS = Set.of(
            "Note",
            "Crown",
            "Move",
            "Fit",
            "Ocean",
            "Focus",
            "Escape",
            "Swift",
            "Spring",
            "Junior",
            "Electric",
            "Sport",
            "Insight",
            "Truck",
            "Charger",
            "King",
            "Song",
            "Mega",
            "Lite",
            "Challenger",
            "Discovery",
            "Defender",
            "Air",
            "Soul",
            "Sedan",
            "Model",
            "Roadster",
            "Semi");

    private final Folded text;
    private final ReleaseGrammar releases;
    private NamesByWord tails = new NamesByWord();
    private final VehicleGrammar vehicles;

    public BareReleases(Folded text, ReleaseGrammar releases, VehicleGrammar vehicles) {
        this.text = text;
        this.vehicles = vehicles;
        this.releases = releases;
    }

    public List<Name> joinedTo(List<Name> names) {
        Optional<Name> software = names.stream()
                .filter(name -> name.head().has("tails", "version"))
                .findFirst();
        NamesByWord tokens = tokens(names);
        tails = tailsOf(names);
        if (software.isEmpty() && tokens.isEmpty() && tails.isEmpty()) {
            return names;
        }
        List<Name> all = new ArrayList<>(names);
        int next = 0;
        for (int i = text.nextWord(0); i < text.length(); i = text.nextWord(i)) {
            while (next < names.size() && names.get(next).end() <= i) {
                next++;
            }
            boolean taken = next < names.size() && names.get(next).start() <= i;
            i = taken ? names.get(next).end() : word(i, software, tokens, all);
        }
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private int word(int start, Optional<Name> software, NamesByWord tokens, List<Name> all) {
        int end = text.wordEnd(start);
        boolean version =
                software.isPresent() && (text.at(start) == 'v' || text.at(start) == 'V') && text.digit(start + 1);
        if (version) {
            Optional<Name> release = releases.bare(software.get().head(), start);
            release.ifPresent(all::add);
            return release.map(Name::end).orElse(end);
        }
        int plus = text.at(end) == '+' ? end + 1 : end;
        Name whole = tokens.of(text, start, plus);
        Name trim = whole == null ? tails.of(text, start, end) : null;
        if (trim != null && Articles.before(text, start)) {
            all.add(new Name(start, end, trim.concept(), trim.head(), trim.known(), "name.bare-trim"));
            return end;
        }
        return whole == null ? end : repeated(whole, start, plus, all);
    }

    /// The car named before, with the trims that stand behind it here.
    private int repeated(Name whole, int start, int end, List<Name> all) {
        List<String> trims = new ArrayList<>();
        int stop = vehicles.trimsAfter(end, trims, true);
        all.add(
                trims.isEmpty()
                        ? new Name(start, end, whole.concept(), whole.head(), whole.known(), "name.bare-token")
                        : vehicles.named(whole.concept(), trims, start, stop, "name.bare-token"));
        return stop;
    }

    /// Trims that one car of the text has, by their word: "the Max" after Xiaomi YU7 Max.
    private static NamesByWord tailsOf(List<Name> names) {
        NamesByWord tails = new NamesByWord();
        Set<String> doubtful = new TreeSet<>();
        for (Name name : names) {
            String head = name.head().name();
            boolean trimmed = name.concept().category().equals("vehicle")
                    && name.canonical().startsWith(head + " ");
            String tail = trimmed ? name.canonical().substring(head.length() + 1) : "";
            if (!tail.isEmpty() && tail.indexOf(' ') < 0) {
                Name other = tails.putIfAbsent(tail, name);
                if (other != null && !other.canonical().equals(name.canonical())) {
                    doubtful.add(tail);
                }
            }
        }
        tails.remove(doubtful);
        return tails;
    }

    /// The words behind makers: `YU9` of `Xiaomi YU9`.
    private static NamesByWord tokens(List<Name> names) {
        NamesByWord tokens = new NamesByWord();
        for (Name name : names) {
            String model = behindMaker(name.head().name());
            if (!model.isEmpty()
                    && model.indexOf(' ') < 0
                    && alone(model)
                    && name.head().has("tails", "trim")) {
                tokens.putIfAbsent(
                        model, new Name(name.start(), name.end(), name.head(), name.head(), true, name.rule()));
            }
            if (name.rule().equals("name.maker+token")) {
                String[] parts = name.canonical().split(" ");
                if (parts.length > 1 && parts[1].length() > 1) {
                    tokens.putIfAbsent(parts[1], parts.length == 2 ? name : shortened(name, parts));
                }
            }
        }
        return tokens;
    }

    private static String behindMaker(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    /// A word that is no other: "Gravity" of Lucid Gravity, not "Note", not "Model".
    private static boolean alone(String word) {
        return word.length() > 3
                && Chars.upper(word.charAt(0))
                && !Stops.contains(word.toLowerCase(Locale.ROOT))
                && !WORDS.contains(word);
    }

    /// Without the trims: what a bare word stands for.
    private static Name shortened(Name name, String[] parts) {
        Concept car = name.concept().named(parts[0] + " " + parts[1]);
        return new Name(name.start(), name.end(), car, car, false, name.rule());
    }
}
