package newstracker.extract.item;

import java.util.Optional;
import java.util.Set;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// The words for what is priced: "SuperGrok", "Grok 4 API", "Grok 3 API cached input".
public final class Item {

    private static final Set<String> BY_USE = Set.of(
            "1M tokens",
            "1M input tokens",
            "1M output tokens",
            "image",
            "minute",
            "second",
            "request",
            "1K calls",
            "video");

    private static final Set<String> BY_DISTANCE = Set.of("mile", "km", "ride");

    private Item() {}

    /// Software of a vehicle is sold as such, whatever its version: "FSD v14.3" is "FSD".
    private static String product(String name) {
        int version = name.lastIndexOf(" v");
        boolean numbered = version > 0 && version + 2 < name.length() && Character.isDigit(name.charAt(version + 2));
        return numbered && name.startsWith("FSD") ? name.substring(0, version) : name;
    }

    public static String named(Thing thing, Optional<String> per, boolean cached) {
        String name = thing.concept().trait("as").orElse(product(thing.name()));
        boolean api = thing.role() == Role.MODEL
                && thing.concept().category().equals("ai-model")
                && per.filter(BY_USE::contains).isPresent();
        boolean ride = thing.vehicle() && per.filter(BY_DISTANCE::contains).isPresent();
        if (ride) {
            return name + " ride";
        }
        return name + (api ? " API" : "") + (cached ? " cached input" : "");
    }
}
