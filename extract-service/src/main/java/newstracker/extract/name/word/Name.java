package newstracker.extract.name.word;

import newstracker.extract.catalog.Concept;

/// A thing named in the text. `rule` is the rule of the grammar that read it; `known` is false when the catalogue does
/// not hold the name that the grammar put together. `head` is the product without its version or trim.
public record Name(int start, int end, Concept concept, Concept head, boolean known, String rule) {

    public String canonical() {
        return concept.name();
    }
}
