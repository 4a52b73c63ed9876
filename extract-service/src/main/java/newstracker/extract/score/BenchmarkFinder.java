package newstracker.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Finds the measurements that a text names: those of the catalogue, the years of contests, and words that are
/// made like names of benchmarks (`SomethingBench`).
public final class BenchmarkFinder {

    private final Catalogue catalogue;
    private final Folded text;

    public BenchmarkFinder(Catalogue catalogue, Folded text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /// Benchmarks, measures, plans and services outside of the names, by place.
    public List<Thing> find(List<Hit> hits, List<Name> names) {
        boolean aboutScores = aboutScores(hits);
        List<Thing> found = new ArrayList<>();
        int next = 0;
        int covered = 0;
        for (Hit hit : hits) {
            while (next < names.size() && names.get(next).start() < hit.end()) {
                covered = Math.max(covered, names.get(next++).end());
            }
            if (hit.start() >= covered) {
                add(hit, aboutScores, found);
            }
        }
        return found;
    }

    private static boolean aboutScores(List<Hit> hits) {
        return hits.stream()
                .map(Hit::concept)
                .anyMatch(concept -> concept.is(Cue.TOPIC)
                        || (concept.kind() == Kind.BENCHMARK
                                && concept.trait("needs").isEmpty())
                        || concept.kind() == Kind.FAMILY);
    }

    private void add(Hit hit, boolean aboutScores, List<Thing> found) {
        Concept concept = hit.concept();
        switch (concept.kind()) {
            case BENCHMARK -> {
                if (aboutScores || !concept.has("needs", "score")) {
                    addBenchmark(hit, found);
                }
            }
            case MEASURE -> found.add(thing(hit.start(), hit.end(), Role.MEASURE, concept, true));
            case PLAN -> found.add(thing(hit.start(), hit.end(), Role.PLAN, concept, true));
            case SERVICE -> found.add(thing(hit.start(), hit.end(), Role.SERVICE, concept, true));
            case COMPANY ->
                concept.trait("sells")
                        .ifPresent(service -> found.add(
                                thing(hit.start(), hit.end(), Role.SERVICE, service(concept, service), true)));
            case PRODUCT, FAMILY, BLOCKER, VARIANT, TRIM, CUE -> {
                // Names and words are read elsewhere.
            }
        }
    }

    private static Thing thing(int start, int end, Role role, Concept concept, boolean known) {
        return new Thing(start, end, role, concept, known, known ? "name.catalogue" : "name.benchmark+version");
    }

    private static Concept service(Concept company, String name) {
        return new Concept(Kind.SERVICE, "service", name, company.maker(), Optional.empty(), new TreeMap<>());
    }

    private void addBenchmark(Hit hit, List<Thing> found) {
        if (!hit.concept().has("tails", "year")) {
            found.add(thing(hit.start(), hit.end(), Role.BENCHMARK, hit.concept(), true));
            return;
        }
        Optional<Year> year = year(hit.end());
        if (year.isEmpty()) {
            found.add(thing(hit.start(), hit.end(), Role.BENCHMARK, hit.concept(), true));
            return;
        }
        found.add(thing(hit.start(), year.get().end(), Role.BENCHMARK, dated(hit.concept(), year.get()), true));
        // "AIME 2024/2025" names two contests.
        char mark = text.at(year.get().end());
        Optional<Year> second = mark == '/' || mark == '&' ? year(year.get().end()) : Optional.empty();
        second.ifPresent(other ->
                found.add(thing(year.get().end() + 1, other.end(), Role.BENCHMARK, dated(hit.concept(), other), true)));
    }

    private Concept dated(Concept contest, Year year) {
        String name = contest.name() + " " + year.year();
        return catalogue
                .find(name)
                .orElse(new Concept(
                        Kind.BENCHMARK,
                        contest.category(),
                        name,
                        contest.maker(),
                        Optional.empty(),
                        new TreeMap<>(contest.traits())));
    }

    /// A year and the offset behind it.
    private record Year(int year, int end) {}

    private Optional<Year> year(int end) {
        int i = end;
        for (String month : new String[] {" Feb", " Nov", "_", " de", " von", " del"}) {
            if (i + month.length() < text.length()
                    && text.flat(i, i + month.length()).equals(month)) {
                i += month.length();
                break;
            }
        }
        while (i - end < 8 && " '-/&".indexOf(text.at(i)) >= 0) {
            i++;
        }
        int digits = 0;
        while (text.digit(i + digits) && digits < 5) {
            digits++;
        }
        boolean century = digits == 4 && text.at(i) == '2' && text.at(i + 1) == '0';
        boolean joined = digits == 2 && (text.at(i) == '2' || text.at(i) == '1');
        char after = text.at(i + digits);
        if ((!century && !joined) || after == '%' || after == '.' && text.digit(i + digits + 1) || Chars.latin(after)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.flat(i, i + digits));
        return Optional.of(new Year(century ? year : 2000 + year, i + digits));
    }
}
