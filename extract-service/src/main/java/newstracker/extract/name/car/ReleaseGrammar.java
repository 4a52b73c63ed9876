package newstracker.extract.name.car;

import java.util.Optional;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Version;

/// Reads releases of driving software and generations of robots: "FSD v13.2", "Optimus Gen 3".
public final class ReleaseGrammar {

    private static final String[] VERSION_WORDS = {"version ", "Version ", "ver. ", "ver.", "バージョン", "beta ", "Beta "};

    private static final String[] GENERATION_WORDS = {"Gen ", "Gen. ", "Gen", "Generation ", "generation ", "gen "};

    private final Catalogue catalogue;
    private final Folded text;

    public ReleaseGrammar(Catalogue catalogue, Folded text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    public Name read(Hit hit) {
        Concept head = hit.concept();
        Optional<Version.Part> release = head.has("tails", "generation") ? generation(hit.end()) : version(hit.end());
        if (release.isEmpty()) {
            return new Name(hit.start(), hit.end(), head, head, true, "name.catalogue");
        }
        return named(head, release.get().text(), hit.start(), release.get().end());
    }

    Name named(Concept head, String release, int start, int end) {
        String name = head.name() + " " + release;
        Optional<Concept> known =
                catalogue.find(name).filter(concept -> concept.kind().named());
        return new Name(start, end, known.orElse(head.named(name)), head, known.isPresent(), "name.product+release");
    }

    /// "v15.1.3" alone: with a decimal it is a release of the software that the text speaks of.
    Optional<Name> bare(Concept head, int start) {
        return Version.version(text, start, "vV")
                .filter(ReleaseGrammar::decimal)
                .map(part -> named(head, "v" + part.text().replace("V", ""), start, part.end()));
    }

    private Optional<Version.Part> version(int end) {
        int from = skipSeparator(end);
        int behind = after(from, VERSION_WORDS);
        return Version.version(text, behind, "vV")
                .filter(part -> part.text().charAt(0) == 'V' || behind > from || decimal(part) || from > end)
                .map(part -> new Version.Part("v" + part.text().replace("V", ""), part.end()))
                .map(this::lite);
    }

    /// "FSD v14 Lite": the release for older computers.
    private Version.Part lite(Version.Part release) {
        int end = release.end() + 5;
        boolean lite = end <= text.length() && text.flat(release.end(), end).equals(" Lite");
        return lite ? new Version.Part(release.text() + " Lite", end) : release;
    }

    private static boolean decimal(Version.Part part) {
        return part.text().indexOf('.') > 0;
    }

    /// `Gen 3`, `V3`, `3`: the generation of a robot.
    Optional<Version.Part> generation(int end) {
        int from = skipSeparator(end);
        int behind = after(from, GENERATION_WORDS);
        Optional<Version.Part> number = Version.version(text, behind, behind > from ? "" : "vV");
        if (number.isEmpty() || number.get().text().length() > 4) {
            return Optional.empty();
        }
        String generation = number.get().text();
        String normal = behind > from ? "Gen " + generation : generation;
        return Optional.of(new Version.Part(normal, number.get().end()));
    }

    private int skipSeparator(int end) {
        int i = end;
        while (i - end < 2 && (text.at(i) == ' ' || text.at(i) == '-' || text.at(i) == '(' || text.at(i) == '・')) {
            i++;
        }
        return i;
    }

    private int after(int from, String[] words) {
        for (String word : words) {
            int end = from + word.length();
            if (end <= text.length() && text.flat(from, end).equals(word)) {
                return end;
            }
        }
        return from;
    }
}
