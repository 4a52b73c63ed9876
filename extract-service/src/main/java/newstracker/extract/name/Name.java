package newstracker.extract.name;

import newstracker.extract.catalog.Concept;

/// A thing named in the text. `rule` is the rule of the grammar that read it; `known` is false when the catalogue does
/// not hold the name that the grammar put together.
public record Name(int start, int end, Concept concept, boolean known, String rule) {

    public String canonical() {
        return concept.name();
    }
}
