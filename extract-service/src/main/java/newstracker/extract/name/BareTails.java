package newstracker.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Tails that stand alone for a product named before: "the Performance" after a Model 3, "the Gen 3 version" after
/// Optimus, "Thinking" after Grok 4.1 Thinking.
final class BareTails {

    private static final Set<String> CONTINUES = Set.of(
            "version",
            "variant",
            "trim",
            "model",
            "one",
            "versions",
            "variants",
            "models",
            "is",
            "at",
            "costs",
            "starts",
            "goes",
            "and",
            "from",
            "for",
            "now",
            "gets",
            "has",
            "stays");

    private final Folded text;
    private final List<Hit> hits;
    private final VehicleGrammar vehicles;
    private final ReleaseGrammar releases;

    BareTails(Folded text, List<Hit> hits, VehicleGrammar vehicles, ReleaseGrammar releases) {
        this.text = text;
        this.hits = hits;
        this.vehicles = vehicles;
        this.releases = releases;
    }

    private Name robot;
    private Optional<Name> first = Optional.empty();

    /// The names and those that bare tails stand for, by place.
    List<Name> joinedTo(List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        Map<String, Name> byTail = tailsOf(names);
        first = firstVehicle(names);
        Optional<Name> vehicle = first;
        int next = 0;
        int covered = 0;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            while (next < names.size() && names.get(next).start() <= hit.start()) {
                Name name = names.get(next++);
                covered = name.end();
                vehicle = trimmed(name) ? Optional.of(name) : vehicle;
                robot = name.head().has("tails", "generation") ? name : robot;
            }
            if (hit.start() >= covered) {
                covered = Math.max(covered, resolved(i, vehicle, byTail, all));
            }
        }
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private int resolved(int index, Optional<Name> vehicle, Map<String, Name> byTail, List<Name> all) {
        Hit hit = hits.get(index);
        Name whole = hit.as(Kind.VARIANT)
                .map(variant -> byTail.get(variant.concept().name()))
                .orElse(null);
        if (whole != null && (Chars.upper(text.at(hit.start())) || !Chars.latin(text.at(hit.start())))) {
            all.add(new Name(
                    hit.start(), hit.end(), whole.concept(), whole.head(), whole.known(), "name.bare-variant"));
            return hit.end();
        }
        if (robot != null
                && hit.as(Kind.TRIM)
                        .filter(word -> word.concept().has("alone", "generation"))
                        .isPresent()) {
            Optional<Version.Part> generation = releases.generation(hit.start());
            generation.ifPresent(part -> all.add(releases.named(robot.head(), part.text(), hit.start(), part.end())));
            return generation.map(Version.Part::end).orElse(0);
        }
        Optional<Hit> trim = hit.as(Kind.TRIM).filter(alone -> alone.concept().has("alone", "yes"));
        boolean cell = inCell(hit);
        if (trim.isEmpty() || vehicle.isEmpty() || !cell && !stands(trim.get())) {
            return 0;
        }
        Concept concept = trim.get().concept();
        List<String> trims = new ArrayList<>(List.of(concept.name()));
        int end = hit.end();
        for (int i = index + 1; i < hits.size() && adjacent(end, hits.get(i)); i++) {
            trims.add(hits.get(i).as(Kind.TRIM).orElseThrow().concept().name());
            end = hits.get(i).end();
        }
        Name name = vehicles.named(
                (cell ? first : vehicle).orElseThrow().head(), trims, hit.start(), end, "name.bare-trim");
        all.add(name);
        return end;
    }

    private boolean adjacent(int end, Hit next) {
        int gap = next.start() - end;
        boolean close = gap == 0 || (gap == 1 && Chars.separator(text.at(end)));
        return close && next.as(Kind.TRIM).filter(vehicles::written).isPresent();
    }

    /// Whether the words around show that the trim stands for a car.
    private boolean stands(Hit hit) {
        char first = text.at(hit.start());
        if (!Chars.latin(first)) {
            return !hit.concept().name().equals("Performance")
                            && !hit.concept().name().equals("Standard")
                    || quoted(hit)
                    || text.at(hit.end()) == 'は'
                    || text.at(hit.end()) == 'が';
        }
        int after = text.skipSpaces(hit.end());
        String word = text.flat(after, text.wordEnd(after));
        boolean article = articleBefore(hit.start());
        if (!Chars.upper(first)) {
            return hit.alias().text().indexOf(' ') > 0
                    && (word.equals("version") || word.equals("one") || word.equals("variant") || word.equals("model"));
        }
        char c = text.at(after);
        return article || CONTINUES.contains(word) || "|,(:/)$€£".indexOf(c) >= 0 || Chars.digit(c) || !Chars.latin(c);
    }

    /// In a table the trims are those of the car that the text began with.
    private boolean inCell(Hit hit) {
        int before = hit.start() - 1;
        while (text.at(before) == ' ') {
            before--;
        }
        return text.at(before) == '|';
    }

    private boolean quoted(Hit hit) {
        return "「『\"".indexOf(text.at(hit.start() - 1)) >= 0;
    }

    private boolean articleBefore(int start) {
        if (text.at(start - 1) != ' ') {
            return false;
        }
        int end = start - 1;
        int from = end;
        while (text.latin(from - 1)) {
            from--;
        }
        return Set.of(
                        "the", "The", "as", "der", "die", "das", "Die", "Der", "la", "le", "el", "La", "Le", "El",
                        "new", "base")
                .contains(text.flat(from, end));
    }

    private static boolean trimmed(Name name) {
        return name.head().has("tails", "trim") || name.rule().equals("name.maker+token");
    }

    private static Optional<Name> firstVehicle(List<Name> names) {
        return names.stream().filter(BareTails::trimmed).findFirst();
    }

    /// Tails that exactly one name of the document ends with.
    private static Map<String, Name> tailsOf(List<Name> names) {
        Map<String, Name> tails = new TreeMap<>();
        Set<String> doubtful = new java.util.TreeSet<>();
        for (Name name : names) {
            int space = name.canonical().lastIndexOf(' ');
            if (space > 0 && name.concept().category().equals("ai-model")) {
                String tail = name.canonical().substring(space + 1);
                Name other = tails.putIfAbsent(tail, name);
                if (other != null && !other.canonical().equals(name.canonical())) {
                    doubtful.add(tail);
                }
            }
        }
        tails.keySet().removeAll(doubtful);
        return tails;
    }
}
