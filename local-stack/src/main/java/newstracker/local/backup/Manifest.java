package newstracker.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import newstracker.local.folder.Refusal;
import newstracker.local.version.DataVersion;

/// What lies in a backup: which version wrote it, when, where the log that continues it goes, what is in the
/// database, and the hash of each file.
record Manifest(
        String product,
        Map<String, String> schemas,
        String begun,
        String ended,
        String log,
        Ledger ledger,
        Map<String, Entry> files) {

    static final String FILE = "MANIFEST.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    Manifest {
        schemas = Map.copyOf(schemas);
        files = new TreeMap<>(files);
    }

    /// One file.
    record Entry(long size, String sha256) {}

    /// How far the log of events had come, and what could be counted up to there. The log only grows: whatever
    /// came later, up to that number a restored database must hold the same.
    record Ledger(long number, long events, long articles, long claims, String hash) {}

    DataVersion version() {
        return new DataVersion(product, schemas);
    }

    Instant end() {
        return Instant.parse(ended);
    }

    void write(Path base) {
        try {
            Files.writeString(
                    base.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (IOException failed) {
            throw new Refusal("The list of what lies in the backup " + base + " cannot be written.", failed);
        }
    }

    static Manifest read(Path base) {
        try {
            return JSON.readValue(Files.readAllBytes(base.resolve(FILE)), Manifest.class);
        } catch (JsonProcessingException broken) {
            throw new Refusal("The list in " + base.resolve(FILE) + " is damaged: " + broken.getMessage(), broken);
        } catch (IOException failed) {
            throw new Refusal("The backup " + base + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}
