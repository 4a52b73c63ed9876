package newstracker.extract.catalog;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One row of the catalogue: a thing with a name, or a word with a meaning.
///
/// `category` is the row's first word (`ai-model`, `vehicle`). `traits` hold what only some rows have: `unit`, `min`,
/// `max`, `better` of a benchmark, `needs` of an ambiguous name.
public record Concept(
        Kind kind,
        String category,
        String name,
        Optional<String> maker,
        Optional<LocalDate> since,
        SortedMap<String, String> traits,
        Optional<Meaning> meaning) {

    /// What a word tells, for rows of kind CUE: the cue and what stands behind its colon.
    public record Meaning(Cue cue, String value) {}

    public Concept(
            Kind kind,
            String category,
            String name,
            Optional<String> maker,
            Optional<LocalDate> since,
            SortedMap<String, String> traits) {
        this(kind, category, name, maker, since, traits, kind == Kind.CUE ? meaningOf(name) : Optional.empty());
    }

    private static Optional<Meaning> meaningOf(String name) {
        return Cue.named(name).map(cue -> new Meaning(cue, Cue.valueOfCode(name)));
    }

    public Concept {
        requireNonNull(kind, "concept.kind");
        requireNonNull(category, "concept.category");
        requireNonNull(name, "concept.name");
        traits = new TreeMap<>(traits);
    }

    static Concept invented(Concept like, String name) {
        return new Concept(like.kind, like.category, name, like.maker, Optional.empty(), new TreeMap<>(Map.of()));
    }

    /// A thing that grammar recognised: of the same maker and category as its relative, with another name.
    public Concept named(String otherName) {
        return invented(this, otherName);
    }

    public Optional<String> trait(String name) {
        return Optional.ofNullable(traits.get(name));
    }

    public boolean has(String trait, String value) {
        return value.equals(traits.get(trait));
    }

    /// The cue that this row is, for rows of kind CUE.
    public Cue cue() {
        return meaning.orElseThrow().cue();
    }

    /// What stands behind the colon of a cue's name.
    public String value() {
        return meaning.map(Meaning::value).orElse("");
    }

    public boolean is(Cue cue) {
        return meaning.isPresent() && meaning.get().cue() == cue;
    }
}
