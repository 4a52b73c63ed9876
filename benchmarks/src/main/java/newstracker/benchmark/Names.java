package newstracker.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.extract.catalog.Catalogue;

/// The names of the catalogue with their spellings, as its files give them: what the peers look for.
final class Names {

    private static final Set<String> NO_NAMES = Set.of("cue", "variant", "trim");

    private Names() {}

    static List<String> of(Catalogue catalogue) {
        return catalogue.sources().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 1 && !NO_NAMES.contains(cells[0].strip()))
                .flatMap(cells -> Stream.concat(
                        Stream.of(cells[1]), cells.length > 4 ? Stream.of(cells[4].split("\\|")) : Stream.empty()))
                .map(spelling -> spelling.strip().replaceAll("^[~!]?=?", "").toLowerCase(Locale.ROOT))
                .filter(spelling -> spelling.length() > 1)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}
