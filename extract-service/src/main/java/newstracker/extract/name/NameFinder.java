package newstracker.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.doubt.KeptOut;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.car.BareReleases;
import newstracker.extract.name.car.BareTails;
import newstracker.extract.name.car.Grades;
import newstracker.extract.name.car.MakerGrammar;
import newstracker.extract.name.car.ReleaseGrammar;
import newstracker.extract.name.car.VehicleGrammar;
import newstracker.extract.name.family.BareVariants;
import newstracker.extract.name.family.ModelGrammar;
import newstracker.extract.name.family.OpenFamilies;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;

/// The door of package `name`: every product that a text names, known ones and those that grammar recognises.
public final class NameFinder {

    private final Catalogue catalogue;
    private final HitIndex index;
    private final Folded text;
    private final List<Hit> hits;
    private final Surroundings surroundings;
    private final ModelGrammar models;
    private final VehicleGrammar vehicles;
    private final MakerGrammar makers;
    private final OpenFamilies families;
    private final ReleaseGrammar releases;
    private final Consumer<KeptOut> trace;

    /// `trace` hears of each name that was not let in.
    public NameFinder(Catalogue catalogue, Folded text, List<Hit> hits, String language, Consumer<KeptOut> trace) {
        HitIndex index = new HitIndex(hits);
        this.text = text;
        this.hits = hits;
        this.trace = trace;
        this.catalogue = catalogue;
        this.index = index;
        this.surroundings = new Surroundings(hits);
        this.models = new ModelGrammar(catalogue, text, index, !language.equals("de"));
        this.vehicles = new VehicleGrammar(catalogue, text, index, !language.equals("de"));
        this.makers = new MakerGrammar(catalogue, text, index, vehicles);
        this.families = new OpenFamilies(text, index, surroundings.shows("ai") || surroundings.shows("score"));
        this.releases = new ReleaseGrammar(catalogue, text);
    }

    public List<Name> find() {
        List<Name> names = new ArrayList<>();
        List<Hit> before = new ArrayList<>();
        int covered = 0;
        for (Hit hit : hits) {
            if (hit.start() < covered) {
                continue;
            }
            Optional<Name> name = read(hit, before);
            if (name.isPresent()) {
                names.add(name.get());
                covered = name.get().end();
                before.clear();
            } else if (hit.as(Kind.TRIM).isPresent()) {
                before.add(hit.as(Kind.TRIM).get());
            } else {
                before.clear();
            }
        }
        List<Name> open = families.joinedTo(names);
        List<Name> graded = new Grades(text, index).joinedTo(open);
        List<Name> bare = new BareReleases(text, releases, vehicles).joinedTo(graded);
        List<Name> variants = new BareVariants(catalogue, text, hits).joinedTo(bare);
        return CodeNames.joinedTo(new BareTails(text, hits, vehicles, releases).joinedTo(variants), text);
    }

    /// Whether a thing that is no product, such as a plan, may stand for itself here.
    public boolean allows(Hit hit) {
        return surroundings.objection(hit, false).isEmpty();
    }

    private Optional<Name> read(Hit hit, List<Hit> before) {
        Concept concept = hit.concept();
        if (concept.trait("makes").isPresent()) {
            return makers.read(hit);
        }
        if (!concept.kind().named() || !written(hit)) {
            return Optional.empty();
        }
        Optional<Name> name = grammarOf(hit, before);
        Optional<String> objection = name.flatMap(read -> surroundings.objection(hit, read.end() > hit.end()));
        objection.ifPresent(reason ->
                trace.accept(new KeptOut("model", hit.start(), hit.end(), text.flat(hit.start(), hit.end()), reason)));
        return objection.isPresent() ? Optional.empty() : name;
    }

    private Optional<Name> grammarOf(Hit hit, List<Hit> before) {
        Concept concept = hit.concept();
        return switch (concept.trait("tails").orElse("")) {
            case "trim" -> Optional.of(vehicles.read(hit, before));
            case "version", "generation" -> Optional.of(releases.read(hit));
            default ->
                concept.category().equals("ai-model")
                        ? models.read(hit)
                        : Optional.of(new Name(hit.start(), hit.end(), concept, concept, true, "name.catalogue"));
        };
    }

    /// Names that are also words must be capitalised.
    private boolean written(Hit hit) {
        char first = text.at(hit.start());
        return (!hit.concept().has("case", "capital") || !Chars.latin(first) || Chars.upper(first)) && !counts(hit);
    }

    /// "モデル3人", "Model 3 times": the digit counts something.
    private boolean counts(Hit hit) {
        if (!Chars.digit(text.at(hit.end() - 1)) || !hit.concept().has("tails", "trim")) {
            return false;
        }
        int word = text.skipSpaces(hit.end());
        String next = text.flat(Math.min(word, text.length()), text.wordEnd(Math.min(word, text.length())));
        return "人倍台日つ個回枚명대배개일마".indexOf(text.at(hit.end())) >= 0
                || next.equals("times")
                || next.equals("Tage")
                || next.equals("mal")
                || next.equals("fois")
                || next.equals("veces");
    }
}
