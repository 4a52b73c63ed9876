package newstracker.extract.name.car;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Stops;
import newstracker.extract.name.word.Version;

/// Reads cars that only their maker's name tells: `MAKER TOKEN` ("Zeekr 7X"), `MAKER WORD` where the words around it
/// speak of one car ("the Renault Twingo", "Waymo Ojai ($..."), `MAKER「WORD」`.
public final class MakerGrammar {

    private static final int LONGEST = 14;

    private static final String OPENING = "「『\"";

    private static final String CLOSING = "」』\"";

    private static final Set<String> ARTICLES = Set.of(
            "the",
            "a",
            "an",
            "new",
            "this",
            "der",
            "die",
            "das",
            "dem",
            "den",
            "ein",
            "einen",
            "neue",
            "neuer",
            "le",
            "la",
            "un",
            "une",
            "el",
            "una",
            "del",
            "du",
            "al",
            "nouvelle",
            "nouveau",
            "nuevo");

    private final Catalogue catalogue;
    private final Folded text;
    private final HitIndex hits;
    private final VehicleGrammar vehicles;

    public MakerGrammar(Catalogue catalogue, Folded text, HitIndex hits, VehicleGrammar vehicles) {
        this.catalogue = catalogue;
        this.text = text;
        this.hits = hits;
        this.vehicles = vehicles;
    }

    /// `BMW iX3`, `Zeekr's 7X`, `the Renault Twingo`.
    public Optional<Name> read(Hit maker) {
        int from = tokenStart(maker.end());
        if (from < 0) {
            return Optional.empty();
        }
        boolean quoted = OPENING.indexOf(text.at(from)) >= 0;
        int start = quoted ? from + 1 : from;
        int end = quoted ? quoteEnd(start) : tokenEnd(maker, start);
        Optional<Name> numbered = numbered(maker, start);
        if (numbered.isPresent()) {
            return numbered;
        }
        if (end < 0
                || hits.at(start)
                        .filter(hit -> hit.concept().kind() != Kind.CUE)
                        .isPresent()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(maker.concept().name(), text.flat(start, end)));
        int after = quoted ? end : vehicles.trimsAfter(end, parts, true);
        Concept vehicle = new Concept(
                Kind.PRODUCT,
                maker.concept().trait("makes").orElse("vehicle"),
                String.join(" ", parts),
                maker.concept().maker(),
                Optional.empty(),
                new TreeMap<>());
        return Optional.of(new Name(maker.start(), after, vehicle, vehicle, false, "name.maker+token"));
    }

    private static boolean tail(Hit hit) {
        return hit.concept().kind() == Kind.CUE || hit.concept().kind().tail();
    }

    /// "ポールスター4": a number that with its maker is a car of the catalogue.
    private Optional<Name> numbered(Hit maker, int start) {
        int digits = Version.digits(text, start);
        if (digits == 0 || digits > 3 || text.latin(start + digits)) {
            return Optional.empty();
        }
        String number = text.flat(start, start + digits);
        return catalogue
                .find(maker.concept().name() + " " + number)
                .filter(concept -> concept.kind() == Kind.PRODUCT)
                .map(car -> {
                    List<String> trims = new ArrayList<>();
                    int end = vehicles.trimsAfter(start + digits, trims, true);
                    return trims.isEmpty()
                            ? new Name(maker.start(), end, car, car, true, "name.catalogue")
                            : vehicles.named(car, trims, maker.start(), end, "name.vehicle+trim");
                });
    }

    /// Where the word behind a maker begins: one separator or "'s", none behind CJK letters.
    private int tokenStart(int end) {
        if (text.at(end) == '\'' && text.at(end + 1) == 's' && text.at(end + 2) == ' ') {
            return end + 3;
        }
        char next = text.at(end);
        boolean cjk = text.at(end - 1) >= 0x3000;
        if (cjk || next >= 0x3000) {
            int from = next == 'の' ? end + 1 : end;
            from = text.at(from) == '新' && text.at(from + 1) == '型' ? from + 2 : from;
            char first = text.at(from);
            return OPENING.indexOf(first) >= 0 || first < 0x80 && first != ' ' ? from : first == ' ' ? from + 1 : -1;
        }
        return next == ' ' || next == '-' ? end + 1 : -1;
    }

    /// A name in quotation marks must not be a sentence.
    private int quoteEnd(int start) {
        int end = start;
        while (end - start <= LONGEST && CLOSING.indexOf(text.at(end)) < 0 && text.at(end) != '\n') {
            end++;
        }
        boolean name = end > start + 1 && end - start <= LONGEST && CLOSING.indexOf(text.at(end)) >= 0;
        return name && nameLike(start, end) ? end : -1;
    }

    private boolean nameLike(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            boolean fits = Chars.katakana(c) || Chars.latin(c) || Chars.digit(c) || " -・+.:#".indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return Chars.katakana(text.at(start)) || Chars.upper(text.at(start)) || Chars.digit(text.at(end - 1));
    }

    /// Where a word of letters and digits ends, or a capitalised word that stands for a car; -1 if it is neither.
    private int tokenEnd(Hit maker, int from) {
        int end = text.wordEnd(from);
        end = text.at(end) == '+' && end > from ? end + 1 : end;
        String word = text.flat(from, end);
        boolean letters = word.chars().anyMatch(c -> Chars.latin((char) c));
        boolean digits = word.chars().anyMatch(c -> Chars.digit((char) c));
        if (letters && digits && word.length() <= 8) {
            return counts(word) ? -1 : end;
        }
        boolean capital = letters && word.length() > 1 && word.length() < LONGEST && Chars.upper(word.charAt(0));
        if (!capital || Stops.contains(word.toLowerCase(Locale.ROOT)) || Houses.speaksOf(word)) {
            return -1;
        }
        int number = Version.digits(text, end + 1);
        boolean numbered = text.at(end) == ' ' && number > 0 && number < 3 && !text.latin(end + 1 + number);
        if (numbered && "%,.".indexOf(text.at(end + 1 + number)) < 0) {
            return end + 1 + number;
        }
        return standsForACar(maker, end) ? end : -1;
    }

    private static boolean counts(String word) {
        int i = 0;
        while (i < word.length() && Chars.digit(word.charAt(i))) {
            i++;
        }
        return Set.of("st", "nd", "rd", "th", "s", "k", "km", "kWh", "mph", "hp", "m", "bn", "M", "B", "p")
                .contains(word.substring(i));
    }

    /// An article before the maker, or behind the word a bracket, an amount, a trim.
    private boolean standsForACar(Hit maker, int end) {
        char mark = text.at(end);
        if (mark == ' '
                && Chars.upper(text.at(end + 1))
                && vehicles.trimAfter(end).isEmpty()) {
            return false;
        }
        int space = maker.start() - 1;
        int word = space;
        while (text.latin(word - 1)) {
            word--;
        }
        String before = word < space ? text.flat(word, space).toLowerCase(Locale.ROOT) : "";
        boolean priced = mark == ' ' && "($€£¥".indexOf(text.at(end + 1)) >= 0;
        boolean cell = text.at(space) == '|' || text.at(space) == ' ' && text.at(space - 1) == '|';
        return ARTICLES.contains(before)
                || priced
                || cell
                || vehicles.trimAfter(end).isPresent();
    }
}
