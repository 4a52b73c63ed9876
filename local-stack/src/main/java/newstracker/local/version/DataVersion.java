package newstracker.local.version;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import newstracker.local.folder.Refusal;
import newstracker.local.service.Service;

/// Which version of the product wrote a data folder, and the newest migration of each schema in it.
public record DataVersion(String product, Map<String, String> schemas) {

    /// The file of the data folder that says so.
    public static final String FILE = "version";

    public DataVersion {
        schemas = Map.copyOf(schemas);
    }

    /// What the folder says; empty for one that was written before folders said anything.
    public static Optional<DataVersion> of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException failed) {
            throw new Refusal("The version of the data in " + file + " cannot be read.", failed);
        }
        Map<String, String> schemas = new TreeMap<>();
        for (Service service : Service.values()) {
            Optional.ofNullable(read.getProperty(service.word()))
                    .ifPresent(version -> schemas.put(service.word(), version));
        }
        return Optional.of(new DataVersion(read.getProperty("product", "unknown"), schemas));
    }

    public void write(Path folder) {
        StringBuilder lines = new StringBuilder("product=" + product + "\n");
        new TreeMap<>(schemas)
                .forEach((schema, version) ->
                        lines.append(schema).append('=').append(version).append('\n'));
        try {
            Files.writeString(folder.resolve(FILE), lines);
        } catch (IOException failed) {
            throw new Refusal("The version of the data cannot be written to " + folder + ".", failed);
        }
    }

    /// Whether a schema of this is newer than in the other one: then the other one cannot read the data.
    public boolean isNewerThan(DataVersion other) {
        return schemas.entrySet().stream()
                .anyMatch(schema -> compare(schema.getValue(), other.schemas().getOrDefault(schema.getKey(), "0")) > 0);
    }

    /// By numbers, as Flyway does: 4.1 lies between 4 and 5.
    static int compare(String one, String other) {
        List<Integer> these = numbers(one);
        List<Integer> those = numbers(other);
        for (int at = 0; at < Math.max(these.size(), those.size()); at++) {
            int order = Integer.compare(at < these.size() ? these.get(at) : 0, at < those.size() ? those.get(at) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.split("[._]")).map(Integer::valueOf).toList();
    }
}
