package newstracker.extract.name.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Stops;
import newstracker.extract.name.word.Version;

/// Families of AI models that no catalogue holds: a capitalised word with a version or a size counts where the words
/// around it say that a model is meant (`Evidence`). What is shown once in a document holds for all of it.
public final class OpenFamilies {

    private static final int LONGEST = 14;

    /// Names of models that headlines put behind other names; with a version of their own they are names.
    private static final Set<String> FAMILIES =
            Set.of("Grok", "Gemini", "Claude", "Llama", "Mistral", "Qwen", "Kimi", "DeepSeek", "Copilot");

    private final Folded text;
    private final HitIndex hits;
    private final boolean aboutAi;
    private final NameEvidence evidence;

    public OpenFamilies(Folded text, HitIndex hits, boolean aboutAi) {
        this.text = text;
        this.hits = hits;
        this.aboutAi = aboutAi;
        this.evidence = new NameEvidence(text, hits);
    }

    /// A word with what follows it, and whether the words around show that it is a model.
    private record Candidate(String family, int start, Reading reading, boolean shown) {}

    /// The name as it stands, with where it ends. `strong`: its form alone says that it is a model.
    private record Reading(String name, int end, boolean strong) {}

    public List<Name> joinedTo(List<Name> names) {
        boolean models =
                names.stream().anyMatch(name -> name.concept().category().equals("ai-model"));
        if (!aboutAi && !models) {
            return names;
        }
        List<Candidate> candidates = candidates(names);
        Set<String> shown = new HashSet<>();
        candidates.stream().filter(Candidate::shown).forEach(one -> shown.add(one.family()));
        if (shown.isEmpty()) {
            return names;
        }
        List<Name> all = new ArrayList<>(names);
        candidates.stream()
                .filter(one -> shown.contains(one.family()))
                .map(OpenFamilies::name)
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private static Name name(Candidate one) {
        Concept model = new Concept(
                Kind.PRODUCT, "ai-model", one.reading().name(), Optional.empty(), Optional.empty(), new TreeMap<>());
        return new Name(one.start(), one.reading().end(), model, model, false, "name.new-family+version");
    }

    private List<Candidate> candidates(List<Name> names) {
        List<Candidate> found = new ArrayList<>();
        int next = 0;
        for (int i = text.nextWord(0); i < text.length(); i = text.nextWord(i)) {
            while (next < names.size() && names.get(next).end() <= i) {
                next++;
            }
            boolean taken = next < names.size() && names.get(next).start() <= i;
            i = taken ? names.get(next).end() : word(i, names, next, found);
        }
        return found;
    }

    private int word(int start, List<Name> names, int next, List<Candidate> found) {
        int end = text.wordEnd(start);
        Optional<Hit> hit = hits.at(start);
        if (hit.isPresent() && known(hit.get())) {
            return Math.max(end, hit.get().end());
        }
        char before = text.at(start - 1);
        boolean begins =
                Chars.upper(text.at(start)) && before != '.' && before != '/' && before != '@' && before != '#';
        Optional<Reading> reading = begins && end - start <= LONGEST ? read(start, end) : Optional.empty();
        if (reading.isEmpty()) {
            return end;
        }
        String family = family(text.flat(start, end));
        boolean variant =
                hit.filter(word -> word.concept().kind() == Kind.VARIANT).isPresent();
        boolean shown = variant
                ? evidence.madeBy(start)
                : reading.get().strong() || evidence.shows(start, reading.get().end(), names, next);
        found.add(new Candidate(family, start, reading.get(), shown));
        return reading.get().end();
    }

    private static boolean known(Hit hit) {
        return switch (hit.concept().kind()) {
            case COMPANY, PLAN, SERVICE, BENCHMARK, BLOCKER, MEASURE, CUE -> true;
            case PRODUCT, FAMILY, TRIM, VARIANT -> false;
        };
    }

    /// The letters that a word begins with: "Zamba" of "Zamba3".
    private static String family(String word) {
        int end = word.length();
        while (end > 0 && (Chars.digit(word.charAt(end - 1)) || word.charAt(end - 1) == '.')) {
            end--;
        }
        return word.substring(0, end);
    }

    /// `WORD VERSION? VARIANT* SIZE?` with at least a version or a size.
    private Optional<Reading> read(int start, int wordEnd) {
        String word = text.flat(start, wordEnd);
        String family = family(word);
        if (family.length() < 2
                || NotFamilies.contains(family)
                || !FAMILIES.contains(family) && Stops.contains(family.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder(word);
        boolean glued = family.length() < word.length();
        int end = glued ? minor(wordEnd, name) : wordEnd;
        boolean versioned = glued;
        boolean strong = false;
        for (int parts = 0; parts < 5; parts++) {
            Optional<Version.Part> part = part(end, versioned);
            if (part.isEmpty()) {
                break;
            }
            strong |= sized(part.get()) || versioned && variant(end).isPresent();
            versioned |= Chars.digit(part.get().text().charAt(part.get().text().length() - 1)) || sized(part.get());
            name.append(text.at(end) == '-' ? '-' : ' ').append(part.get().text());
            end = part.get().end();
        }
        return versioned && (strong || !counted(end))
                ? Optional.of(new Reading(name.toString(), end, strong))
                : Optional.empty();
    }

    /// "LFM2.5": the minor version behind a glued one.
    private int minor(int end, StringBuilder name) {
        int digits = text.at(end) == '.' ? Version.digits(text, end + 1) : 0;
        if (digits > 0 && digits < 3) {
            name.append(text.flat(end, end + 1 + digits));
            return end + 1 + digits;
        }
        return end;
    }

    /// "61,2", "61 %": a number in a sentence, no version.
    private boolean counted(int end) {
        if (text.at(end) == ',' && text.digit(end + 1)) {
            return true;
        }
        return "%倍年月日".indexOf(text.at(end)) >= 0 || text.at(end) == ' ' && text.at(end + 1) == '%';
    }

    private static boolean sized(Version.Part part) {
        String size = part.text();
        return size.length() > 1 && size.endsWith("B") && Chars.digit(size.charAt(size.length() - 2));
    }

    private Optional<Version.Part> part(int end, boolean versioned) {
        boolean gap = Chars.separator(text.at(end)) && text.at(end) != '・';
        int from = end + 1;
        if (!gap) {
            return Optional.empty();
        }
        Optional<Version.Part> size = Version.size(text, from);
        if (size.isPresent()) {
            return size;
        }
        if (!versioned) {
            return Version.version(text, from, "vVRKMXASTEGQD")
                    .filter(OpenFamilies::small)
                    .or(() -> variant(end));
        }
        return variant(end);
    }

    /// "80.5" behind a name is a result, "4.5" a version.
    private static boolean small(Version.Part version) {
        int point = version.text().indexOf('.');
        return point < 2
                || version.text().charAt(point - 2) < '3' && point < 3
                || !Chars.digit(version.text().charAt(0));
    }

    private Optional<Version.Part> variant(int end) {
        return hits.startingAt(end + 1, Kind.VARIANT)
                .filter(hit ->
                        Chars.upper(text.at(hit.start())) || text.at(end) == '-' || !Chars.latin(text.at(hit.start())))
                .map(hit -> new Version.Part(hit.concept().name(), hit.end()));
    }
}
