package newstracker.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// The text of a sources.yaml, read as a whole: either all of it is understood, or every fault is named.
record SourcesFile(List<Source> sources, boolean extendsDefault, List<String> disabled) {

    private static final List<String> KNOWN = List.of("sources", "extends", "disable", "rejected");

    SourcesFile {
        sources = List.copyOf(sources);
        disabled = List.copyOf(disabled);
    }

    /// @param file how the file is called in messages
    static SourcesFile read(String file, String yaml) throws SourcesFaultException {
        List<String> faults = new ArrayList<>();
        SourcesFile read = readTop(file, parsed(file, yaml), faults);
        if (!faults.isEmpty()) {
            throw new SourcesFaultException(file, faults);
        }
        return read;
    }

    private static Object parsed(String file, String yaml) throws SourcesFaultException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new SourcesFaultException(file, List.of("line " + line + " is not YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            throw new SourcesFaultException(file, List.of("the file is not YAML: " + broken.getMessage()));
        }
    }

    private static SourcesFile readTop(String file, Object top, List<String> faults) throws SourcesFaultException {
        if (!(top instanceof Map<?, ?> map)) {
            throw new SourcesFaultException(
                    file, List.of("the file must begin with `sources:` and a list of entries below it"));
        }
        SourceFields fields = new SourceFields("the file", map, faults);
        fields.refuseUnknown(KNOWN);
        boolean extending =
                fields.text("extends").filter(word -> checked(fields, word)).isPresent();
        List<String> disabled = fields.words("disable");
        List<Source> sources = new ArrayList<>();
        switch (map.get("sources")) {
            case null -> needSources(extending, faults);
            case List<?> entries -> sources.addAll(readEntries(entries, faults));
            case Object _ -> faults.add("`sources` must be a list: each entry begins with `- id: ...`");
        }
        return new SourcesFile(sources, extending, disabled);
    }

    private static void needSources(boolean extending, List<String> faults) {
        if (!extending) {
            faults.add("`sources` is missing: write `sources:` and a list of entries, or `extends: default`");
        }
    }

    private static boolean checked(SourceFields fields, String word) {
        if (!word.equals("default")) {
            fields.fault("extends", "is \"" + word + "\"; only `extends: default` is known");
        }
        return true;
    }

    private static List<Source> readEntries(List<?> entries, List<String> faults) {
        List<Source> sources = new ArrayList<>();
        Map<String, Integer> seen = new java.util.HashMap<>();
        int number = 0;
        for (Object entry : entries) {
            number++;
            if (entry instanceof Map<?, ?> map) {
                Object id = map.get("id");
                String name = "entry " + number + (id == null ? "" : " (" + id + ")");
                Integer first = id == null ? null : seen.putIfAbsent(id.toString(), number);
                if (first != null) {
                    faults.add(
                            name + ": field `id` repeats that of entry " + first + "; ids are unique, choose another");
                }
                SourceEntry.read(name, map, faults).ifPresent(sources::add);
            } else {
                faults.add("entry " + number + " must be a group of fields: `- id: ...`, then `  url: ...` below it");
            }
        }
        return sources;
    }
}
