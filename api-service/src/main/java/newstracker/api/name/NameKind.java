package newstracker.api.name;

import java.util.Locale;

/// What a name can be the name of.
public enum NameKind {
    /// A model, a vehicle, a plan: whatever claims are about.
    THING,
    BENCHMARK,
    COMPANY,
    SOURCE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
