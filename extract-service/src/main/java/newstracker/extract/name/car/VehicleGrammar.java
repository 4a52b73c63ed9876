package newstracker.extract.name.car;

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
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Version;

/// Reads the name of a vehicle with its trims: `TRIM* VEHICLE TRIM*`.
public final class VehicleGrammar {

    /// Every Plaid and every Performance has all wheels driven: saying so distinguishes nothing.
    private static final Set<String> IMPLIES_DRIVE = Set.of("Plaid", "Performance");

    private static final Set<String> DRIVES =
            Set.of("AWD", "All-Wheel Drive", "Dual Motor", "Tri Motor", "RWD", "Rear-Wheel Drive");

    /// Whose trims the catalogue holds all.
    private static final Optional<String> TESLA = Optional.of("tesla");

    private static final int MOST_TRIMS = 5;

    private final Catalogue catalogue;
    private final Folded text;
    private final HitIndex hits;
    private final boolean openTrims;

    public VehicleGrammar(Catalogue catalogue, Folded text, HitIndex hits, boolean openTrims) {
        this.catalogue = catalogue;
        this.text = text;
        this.hits = hits;
        this.openTrims = openTrims;
    }

    public Name read(Hit hit, List<Hit> before) {
        List<String> trims = new ArrayList<>();
        int start = hit.start();
        for (int i = before.size() - 1; i >= 0 && joins(before.get(i).end(), start) && leads(before.get(i)); i--) {
            start = before.get(i).start();
            trims.addFirst(before.get(i).concept().name());
        }
        int end =
                trimsAfter(hit.end(), trims, openTrims && !hit.concept().maker().equals(TESLA));
        return trims.isEmpty()
                ? new Name(start, end, hit.concept(), hit.concept(), true, "name.catalogue")
                : named(hit.concept(), trims, start, end, "name.vehicle+trim");
    }

    /// Adds the trims that stand behind a name and tells where they end. With `open`, words that no list knows count
    /// too: "50 xDrive", "Rally".
    int trimsAfter(int from, List<String> trims, boolean open) {
        int end = from;
        for (int most = MOST_TRIMS; most > 0; most--) {
            Optional<Hit> trim = trimAfter(end);
            Optional<Version.Part> other =
                    trim.isPresent() || !open ? Optional.empty() : OpenTrim.read(text, hits, end);
            if (trim.isEmpty() && other.isEmpty()) {
                break;
            }
            trims.add(trim.map(hit -> hit.concept().name())
                    .orElseGet(() -> other.get().text()));
            end = trim.map(Hit::end).orElseGet(() -> other.get().end());
        }
        return end;
    }

    /// The vehicle with these trims as one name.
    Name named(Concept vehicle, List<String> trims, int start, int end, String rule) {
        String name =
                vehicle.name() + " " + String.join(" ", distinct(vehicle.maker().equals(TESLA), trims));
        Optional<Concept> known = catalogue.find(name).filter(concept -> concept.kind() == Kind.PRODUCT);
        return new Name(start, end, known.orElse(vehicle.named(name)), vehicle, known.isPresent(), rule);
    }

    private static List<String> distinct(boolean tesla, List<String> trims) {
        boolean implied = tesla && trims.stream().anyMatch(IMPLIES_DRIVE::contains);
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

    /// The trim behind this place, whatever small word or mark stands between.
    Optional<Hit> trimAfter(int end) {
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
        String name = trim.concept().name();
        boolean asPrinted =
                text.flat(trim.start(), trim.end()).equals(name) && !name.equals(name.toLowerCase(Locale.ROOT));
        return asPrinted
                || !Chars.latin(first)
                || Chars.upper(first)
                || trim.alias().text().indexOf(' ') > 0
                || trim.alias().text().indexOf('-') > 0;
    }
}
