package newstracker.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Tails that stand alone for a product named before: "the Performance" after a Model 3, "the Gen 3 version" after
/// Optimus, "Thinking" after Grok 4.1 Thinking.
final class BareTails {

    private static final Set<String> DRIVES = Set.of("AWD", "RWD", "All-Wheel Drive", "Rear-Wheel Drive");

    private static final int FAR = 2500;

    /// Variants that are also words of the trade: alone they may mean a plan or a feature.
    private static final Set<String> ORDINARY = Set.of(
            "Pro",
            "Max",
            "Plus",
            "Fast",
            "Code",
            "Live",
            "Mobile",
            "Image",
            "Video",
            "Audio",
            "Vision",
            "Chat",
            "Build",
            "Heavy",
            "Instant",
            "Thinking",
            "Reasoning",
            "Base",
            "Large",
            "Small",
            "Medium",
            "Next",
            "Air",
            "Edge",
            "Math",
            "Voice");

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

    private final Catalogue catalogue;
    private final Folded text;
    private final List<Hit> hits;
    private final VehicleGrammar vehicles;
    private final ReleaseGrammar releases;

    BareTails(Catalogue catalogue, Folded text, List<Hit> hits, VehicleGrammar vehicles, ReleaseGrammar releases) {
        this.catalogue = catalogue;
        this.text = text;
        this.hits = hits;
        this.vehicles = vehicles;
        this.releases = releases;
    }

    private Optional<Name> model = Optional.empty();
    private final Map<String, Name> byMaker = new TreeMap<>();
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
                name.head().maker().ifPresent(maker -> byMaker.put(maker, name));
                model = versioned(name) ? Optional.of(name) : model;
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
        Optional<Name> released =
                whole != null ? Optional.empty() : hit.as(Kind.VARIANT).flatMap(this::released);
        if (released.isPresent()) {
            all.add(released.get());
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
        boolean cell = inCell(hit);
        Optional<Hit> trim = hit.as(Kind.TRIM)
                .filter(alone ->
                        alone.concept().has("alone", "yes") || bracketed(alone) && Chars.upper(text.at(hit.start())));
        Optional<Name> own = trim.flatMap(found -> found.concept().trait("of"))
                .flatMap(maker -> Optional.ofNullable(byMaker.get(maker)));
        Optional<Name> car =
                trim.filter(found -> found.concept().trait("of").isPresent()).isPresent() ? own : vehicle;
        if (trim.isEmpty() || car.isEmpty()) {
            return 0;
        }
        Concept concept = trim.get().concept();
        List<String> trims = new ArrayList<>(List.of(concept.name()));
        int end = hit.end();
        for (int i = index + 1; i < hits.size() && adjacent(end, hits.get(i)); i++) {
            trims.add(hits.get(i).as(Kind.TRIM).orElseThrow().concept().name());
            end = hits.get(i).end();
        }
        boolean driveOnly = trims.stream().allMatch(DRIVES::contains)
                && !model(end)
                && !quoted(hit)
                && !Articles.before(text, hit.start());
        if (!cell && (driveOnly && !bracketed(trim.get()) || !stands(trim.get(), end))) {
            return 0;
        }
        Name name = vehicles.named(
                (cell && own.isEmpty() ? first : car).orElseThrow().head(), trims, hit.start(), end, "name.bare-trim");
        all.add(name);
        return end;
    }

    private static boolean versioned(Name name) {
        String last = name.canonical();
        return name.concept().category().equals("ai-model") && Chars.digit(last.charAt(last.length() - 1));
    }

    /// "Scout" after Llama 4, 「Instant」 after GPT-5.2: a variant that the catalogue knows of the model named before, or
    /// that stands in quotation marks.
    private Optional<Name> released(Hit variant) {
        boolean capital = Chars.upper(text.at(variant.start()));
        if (model.isEmpty() || !capital) {
            return Optional.empty();
        }
        Name base = model.get();
        String name = base.canonical() + " " + variant.concept().name();
        boolean setting = base.end() + 2 == variant.start() && text.at(base.end()) == 'の';
        boolean own = !setting && quoted(variant) && "」』".indexOf(text.at(variant.end())) >= 0;
        Optional<Concept> known = catalogue.find(name).filter(concept -> concept.kind() == Kind.PRODUCT);
        boolean distinct =
                known.isPresent() && !ORDINARY.contains(variant.concept().name());
        if (!own && !distinct || variant.start() - base.end() > FAR) {
            return Optional.empty();
        }
        Concept concept = known.orElse(base.concept().named(name));
        return Optional.of(
                new Name(variant.start(), variant.end(), concept, base.head(), known.isPresent(), "name.bare-variant"));
    }

    private boolean adjacent(int end, Hit next) {
        int gap = next.start() - end;
        boolean close = gap == 0 || (gap == 1 && Chars.separator(text.at(end)));
        return close && next.as(Kind.TRIM).filter(vehicles::written).isPresent();
    }

    /// "AWDは", "後輪駆動モデル", "AWD version": a way of driving that stands for the car that has it.
    private boolean model(int end) {
        String behind = text.flat(end, Math.min(end + 8, text.length()));
        return behind.startsWith("モデル")
                || behind.startsWith("は")
                || behind.startsWith("が")
                || behind.startsWith("の") && Chars.digit(behind.charAt(Math.min(1, behind.length() - 1)))
                || behind.startsWith("版")
                || behind.startsWith(" version")
                || behind.startsWith(" model");
    }

    /// "the Ioniq 9 ... (SE RWD)".
    private boolean bracketed(Hit hit) {
        return text.at(hit.start() - 1) == '(';
    }

    /// Whether the words around show that the trims from this one to `end` stand for a car.
    private boolean stands(Hit hit, int end) {
        char first = text.at(hit.start());
        if (!Chars.latin(first)) {
            return !hit.concept().name().equals("Performance")
                            && !hit.concept().name().equals("Standard")
                    || quoted(hit)
                    || text.at(end) == 'は'
                    || text.at(end) == 'が'
                    || model(end);
        }
        int after = text.skipSpaces(end);
        String word = text.flat(after, text.wordEnd(after));
        boolean article = Articles.before(text, hit.start());
        if (!Chars.upper(first)) {
            return hit.alias().text().indexOf(' ') > 0
                    && (word.equals("version") || word.equals("one") || word.equals("variant") || word.equals("model"));
        }
        char c = text.at(after);
        return article
                || bracketed(hit)
                || CONTINUES.contains(word)
                || "|,(:/)$€£".indexOf(c) >= 0
                || Chars.digit(c)
                || !Chars.latin(c);
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
