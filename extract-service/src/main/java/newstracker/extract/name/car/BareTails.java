package newstracker.extract.name.car;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Version;

/// Tails that stand alone for a product named before: "the Performance" after a Model 3, "the Gen 3 version" after
/// Optimus.
public final class BareTails {

    private final Folded text;
    private final List<Hit> hits;
    private final VehicleGrammar vehicles;
    private final ReleaseGrammar releases;
    private final TrimContext context;

    public BareTails(Folded text, List<Hit> hits, VehicleGrammar vehicles, ReleaseGrammar releases) {
        this.text = text;
        this.hits = hits;
        this.vehicles = vehicles;
        this.releases = releases;
        this.context = new TrimContext(text);
    }

    private final Map<String, Name> byMaker = new TreeMap<>();
    private Name robot;
    private Optional<Name> first = Optional.empty();

    /// The names and those that bare tails stand for, by place.
    public List<Name> joinedTo(List<Name> names) {
        List<Name> all = new ArrayList<>(names);
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
                robot = name.head().has("tails", "generation") ? name : robot;
            }
            if (hit.start() >= covered) {
                covered = Math.max(covered, resolved(i, vehicle, all));
            }
        }
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private int resolved(int index, Optional<Name> vehicle, List<Name> all) {
        Hit hit = hits.get(index);
        int generation = generation(hit, all);
        return generation > 0 ? generation : trims(index, hit, vehicle, all);
    }

    /// "the Gen 3 version" after a robot.
    private int generation(Hit hit, List<Name> all) {
        boolean said = robot != null
                && hit.as(Kind.TRIM)
                        .filter(word -> word.concept().has("alone", "generation"))
                        .isPresent();
        Optional<Version.Part> generation = said ? releases.generation(hit.start()) : Optional.empty();
        if (generation.isEmpty()) {
            return 0;
        }
        Version.Part part = generation.get();
        all.add(releases.named(robot.head(), part.text(), hit.start(), part.end()));
        return part.end();
    }

    private int trims(int index, Hit hit, Optional<Name> vehicle, List<Name> all) {
        Optional<Hit> trim = hit.as(Kind.TRIM)
                .filter(alone -> alone.concept().has("alone", "yes")
                        || context.bracketed(alone) && Chars.upper(text.at(hit.start())));
        if (trim.isEmpty()) {
            return 0;
        }
        boolean cell = context.inCell(hit);
        Optional<Name> own = trim.flatMap(found -> found.concept().trait("of"))
                .flatMap(maker -> Optional.ofNullable(byMaker.get(maker)));
        Optional<Name> car =
                trim.filter(found -> found.concept().trait("of").isPresent()).isPresent() ? own : vehicle;
        if (car.isEmpty()) {
            return 0;
        }
        Concept concept = trim.get().concept();
        List<String> trims = new ArrayList<>(List.of(concept.name()));
        int end = hit.end();
        for (int i = index + 1; i < hits.size() && adjacent(end, hits.get(i)); i++) {
            trims.add(hits.get(i).as(Kind.TRIM).orElseThrow().concept().name());
            end = hits.get(i).end();
        }
        if (!cell && !context.standsFor(trim.get(), trims, end)) {
            return 0;
        }
        Name name = vehicles.named(
                (cell && own.isEmpty() ? first : car).orElseThrow().head(), trims, hit.start(), end, "name.bare-trim");
        all.add(name);
        return end;
    }

    private boolean adjacent(int end, Hit next) {
        int gap = next.start() - end;
        boolean close = gap == 0 || (gap == 1 && Chars.separator(text.at(end)));
        return close && next.as(Kind.TRIM).filter(vehicles::written).isPresent();
    }

    private static boolean trimmed(Name name) {
        return name.head().has("tails", "trim") || name.rule().equals("name.maker+token");
    }

    private static Optional<Name> firstVehicle(List<Name> names) {
        return names.stream().filter(BareTails::trimmed).findFirst();
    }
}
