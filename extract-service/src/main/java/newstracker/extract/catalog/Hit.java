package newstracker.extract.catalog;

/// A spelling of the catalogue found in the text, from `start` to `end` (exclusive).
public record Hit(int start, int end, Alias alias) {

    public Concept concept() {
        return alias.concept();
    }
}
