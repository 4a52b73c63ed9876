package newstracker.extract.catalog;

import java.util.Locale;

/// What a catalogue row is about, as far as the grammar must know. Whatever is not named here is a product, and its
/// word (`vehicle`, `rocket`) is the product's category.
public enum Kind {
    PRODUCT,
    /// A line of products that carries versions: Grok, Claude.
    FAMILY,
    /// A subscription or another thing that is sold and is no model.
    PLAN,
    /// A service that is paid by use, such as a ride.
    SERVICE,
    BENCHMARK,
    /// A measurement of vehicles, such as a range.
    MEASURE,
    COMPANY,
    /// Something that looks like a product and is none; it outputs nothing.
    BLOCKER,
    /// A word that ends the names of AI models: Pro, Flash.
    VARIANT,
    /// A word that goes with the names of vehicles: Long Range.
    TRIM,
    /// A word that tells something about the words around it; its name is a `Cue` and perhaps a value.
    CUE;

    static Kind of(String word) {
        return switch (word) {
            case "ai-family" -> FAMILY;
            case "plan" -> PLAN;
            case "service" -> SERVICE;
            case "benchmark" -> BENCHMARK;
            case "measure" -> MEASURE;
            case "company" -> COMPANY;
            case "blocker" -> BLOCKER;
            case "variant" -> VARIANT;
            case "trim" -> TRIM;
            case "cue" -> CUE;
            default -> PRODUCT;
        };
    }

    /// Whether the rows of this kind name products.
    public boolean named() {
        return this == PRODUCT || this == FAMILY;
    }

    /// Whether the rows of this kind win over words that begin before them.
    boolean thing() {
        return switch (this) {
            case PRODUCT, FAMILY, PLAN, SERVICE, COMPANY, BENCHMARK, BLOCKER -> true;
            case MEASURE, VARIANT, TRIM, CUE -> false;
        };
    }

    /// Whether the rows of this kind end names of others.
    public boolean tail() {
        return this == VARIANT || this == TRIM;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
