package newstracker.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Reads the name of a vehicle with its trims: `TRIM* VEHICLE TRIM*`, and cars that only their maker's name tells:
/// `MAKER TOKEN`.
final class VehicleGrammar {

    /// Every Plaid and every Performance has all wheels driven: saying so distinguishes nothing.
    private static final Set<String> IMPLIES_DRIVE = Set.of("Plaid", "Performance");

    private static final Set<String> DRIVES =
            Set.of("AWD", "All-Wheel Drive", "Dual Motor", "Tri Motor", "RWD", "Rear-Wheel Drive");

    private final Catalogue catalogue;
    private final Folded text;
    private final HitIndex hits;

    VehicleGrammar(Catalogue catalogue, Folded text, HitIndex hits) {
        this.catalogue = catalogue;
        this.text = text;
        this.hits = hits;
    }

    Name read(Hit hit, List<Hit> before) {
        List<String> trims = new ArrayList<>();
        int start = hit.start();
        for (int i = before.size() - 1; i >= 0 && joins(before.get(i).end(), start) && leads(before.get(i)); i--) {
            start = before.get(i).start();
            trims.addFirst(before.get(i).concept().name());
        }
        int end = hit.end();
        for (Optional<Hit> trim = trimAfter(end); trim.isPresent(); trim = trimAfter(end)) {
            trims.add(trim.get().concept().name());
            end = trim.get().end();
        }
        return trims.isEmpty()
                ? new Name(start, end, hit.concept(), hit.concept(), true, "name.catalogue")
                : named(hit.concept(), trims, start, end, "name.vehicle+trim");
    }

    /// The vehicle with these trims as one name.
    Name named(Concept vehicle, List<String> trims, int start, int end, String rule) {
        String name = vehicle.name() + " " + String.join(" ", distinct(trims));
        Optional<Concept> known = catalogue.find(name).filter(concept -> concept.kind() == Kind.PRODUCT);
        return new Name(start, end, known.orElse(vehicle.named(name)), vehicle, known.isPresent(), rule);
    }

    static List<String> distinct(List<String> trims) {
        boolean implied = trims.stream().anyMatch(IMPLIES_DRIVE::contains);
        return trims.stream()
                .filter(trim -> !implied || !DRIVES.contains(trim))
                .distinct()
                .toList();
    }

    private boolean joins(int end, int start) {
        return start == end || (start == end + 1 && Chars.separator(text.at(end)));
    }

    private boolean leads(Hit hit) {
        return hit.concept().kind() == Kind.TRIM && hit.concept().has("alone", "yes");
    }

    private static final String[] WITH = {" with ", " mit ", " avec ", " con ", " in "};

    private Optional<Hit> trimAfter(int end) {
        for (String with : WITH) {
            int behind = end + with.length();
            if (text.at(end) == ' '
                    && behind < text.length()
                    && text.flat(end, behind).equals(with)) {
                Optional<Hit> drive = hits.startingAt(behind, Kind.TRIM)
                        .filter(trim -> DRIVES.contains(trim.concept().name()));
                if (drive.isPresent()) {
                    return drive;
                }
            }
        }
        int from = end;
        while (from - end < 3 && " -・·_\"'„「『“".indexOf(text.at(from)) >= 0) {
            from++;
        }
        return hits.startingAt(from, Kind.TRIM).filter(this::written);
    }

    /// A trim is capitalised, or of several words, or not Latin.
    boolean written(Hit trim) {
        char first = text.at(trim.start());
        return !Chars.latin(first)
                || Chars.upper(first)
                || trim.alias().text().indexOf(' ') > 0
                || trim.alias().text().indexOf('-') > 0;
    }

    /// Where the word behind a maker begins: one separator, or none behind CJK letters.
    private int tokenStart(int end) {
        char next = text.at(end);
        boolean cjk = text.at(end - 1) >= 0x3000;
        if (cjk && next == 'の') {
            return end + 1;
        }
        return next == ' ' || next == '-' ? end + 1 : cjk && text.at(end) < 0x80 ? end : -1;
    }

    /// Where a word of letters and digits ends, or a capitalised word with a number behind it; -1 if it is neither.
    private int tokenEnd(int from) {
        int end = text.wordEnd(from);
        String word = text.flat(from, end);
        boolean letters = word.chars().anyMatch(c -> Chars.latin((char) c));
        boolean digits = word.chars().anyMatch(c -> Chars.digit((char) c));
        if (letters && digits && word.length() <= 8) {
            boolean ordinal = word.matches("[0-9]+(st|nd|rd|th|s|k|km|kWh|mph|hp)");
            return ordinal ? -1 : end;
        }
        boolean capital = letters && word.length() > 2 && word.length() < 12 && Chars.upper(word.charAt(0));
        int number = Version.digits(text, end + 1);
        boolean numbered = capital && text.at(end) == ' ' && number > 0 && number < 3;
        boolean alone = numbered && !text.latin(end + 1 + number) && "%,.".indexOf(text.at(end + 1 + number)) < 0;
        return alone && !Stops.contains(word.toLowerCase(Locale.ROOT)) ? end + 1 + number : -1;
    }

    /// `BMW iX3`, `Zeekr 7X`: behind a maker of vehicles, a word of letters and digits names a car.
    Optional<Name> byMaker(Hit maker) {
        int from = tokenStart(maker.end());
        int end = from < 0 ? -1 : tokenEnd(from);
        if (end < 0 || hits.at(from).isPresent()) {
            return Optional.empty();
        }
        String word = text.flat(from, end);
        List<String> parts = new ArrayList<>(List.of(maker.concept().name(), word));
        for (Optional<Hit> trim = trimAfter(end); trim.isPresent(); trim = trimAfter(end)) {
            parts.add(trim.get().concept().name());
            end = trim.get().end();
        }
        Concept vehicle = new Concept(
                Kind.PRODUCT,
                "vehicle",
                String.join(" ", parts),
                maker.concept().maker(),
                Optional.empty(),
                new java.util.TreeMap<>());
        return Optional.of(new Name(maker.start(), end, vehicle, vehicle, false, "name.maker+token"));
    }
}
