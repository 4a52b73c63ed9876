package newstracker.extract.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One line of a catalogue file: kind, name, maker, since, spellings, traits, divided by tabs.
record CatalogueRow(String place, Concept concept, List<Alias> aliases) {

    private static final int SHORTEST = 3;

    /// Reads a line; what is wrong with it goes to `faults`.
    static Optional<CatalogueRow> read(String line, String place, List<String> faults) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2 || cells[0].isBlank() || cells[1].isBlank()) {
            faults.add(place + ": expected kind<TAB>name<TAB>maker<TAB>since<TAB>spellings<TAB>traits");
            return Optional.empty();
        }
        Kind kind = Kind.of(cells[0].strip());
        String name = cells[1].strip();
        if (kind == Kind.CUE && Cue.named(name).isEmpty()) {
            faults.add(place + ": no cue is called \"" + name + "\"");
            return Optional.empty();
        }
        Concept concept = new Concept(
                kind,
                category(cells[0].strip()),
                name,
                Optional.of(cell(cells, 2)).filter(maker -> !maker.isEmpty()),
                since(cell(cells, 3), place, faults),
                traits(cell(cells, 5), place, faults));
        return Optional.of(new CatalogueRow(place, concept, aliases(concept, cell(cells, 4), place, faults)));
    }

    private static String category(String word) {
        return word.equals("ai-family") ? "ai-model" : word;
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index].strip() : "";
    }

    private static Optional<LocalDate> since(String cell, String place, List<String> faults) {
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException wrong) {
            faults.add(place + ": \"" + cell + "\" is no date like 2025-07-09");
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> traits(String cell, String place, List<String> faults) {
        SortedMap<String, String> traits = new TreeMap<>();
        for (String part : cell.isEmpty() ? new String[0] : cell.split(";")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                faults.add(place + ": trait \"" + part + "\" is not written name=value");
            } else {
                traits.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return traits;
    }

    private static List<Alias> aliases(Concept concept, String cell, String place, List<String> faults) {
        List<Alias> aliases = new ArrayList<>();
        if (concept.kind() != Kind.CUE && !concept.has("own-name", "no")) {
            aliases.add(Alias.of((concept.has("case", "exact") ? "=" : "") + concept.name(), concept));
        }
        for (String spelling : cell.isEmpty() ? new String[0] : cell.split("\\|")) {
            aliases.add(Alias.of(spelling.strip(), concept));
        }
        for (Alias alias : aliases) {
            if (alias.key().isEmpty()) {
                faults.add(place + ": \"" + alias.text() + "\" has nothing that could be found in a text");
            }
            boolean open = concept.kind().named() || concept.kind() == Kind.PLAN;
            boolean guarded = alias.needsContext() || concept.trait("needs").isPresent();
            boolean ascii = alias.key().chars().allMatch(c -> c < 0x80);
            if (open && alias.key().length() < (ascii ? SHORTEST : SHORTEST - 1) && !guarded) {
                faults.add(place + ": \"" + alias.text() + "\" is too short to count without context: write ~"
                        + alias.text() + " or add the trait needs=ai");
            }
        }
        return aliases;
    }
}
