package newstracker.event.claim;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something with a name that claims are about: a model, a vehicle, a plan.
///
/// `maker` is a company id (`xai`); empty when unknown. `category` is an open lower-case word (`ai-model`, `vehicle`).
public record Thing(String id, String name, Optional<String> maker, String category) {

    private static final Pattern NO_PART_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+");

    private static final Pattern OUTER_DASH = Pattern.compile("^-|-$");

    public Thing {
        requireNonNull(id, "thing.id");
        requireNonNull(name, "thing.name");
        requireNonNull(category, "thing.category");
    }

    public static Thing named(String name, Optional<String> maker, String category) {
        return new Thing(idOf(name), name, maker, category);
    }

    /// NFKC, lower case, `+` to `-plus`, runs of anything but letters, digits and dots to `-`: `grok-4.20`,
    // `x-premium-plus`.
    public static String idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("+", "-plus");
        String dashed = NO_PART_OF_A_WORD.matcher(plain).replaceAll("-");
        return OUTER_DASH.matcher(dashed).replaceAll("");
    }
}
