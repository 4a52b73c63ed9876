package newstracker.promises.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One article of the farm with every price that its text ever named; readers are owed the last.
///
/// @param key a word that stands in its title and in no other
public record Owed(String key, String feed, List<Version> versions) {

    /// A text of the article: the price in it stands in no other text of the run.
    public record Version(int amount, Instant at) {}

    public Owed {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(key + " was never published");
        }
    }

    public Version last() {
        return versions.getLast();
    }

    public Instant published() {
        return versions.getFirst().at();
    }

    boolean once(int amount) {
        return versions.stream().anyMatch(version -> version.amount() == amount);
    }

    Owed with(Version edited) {
        return new Owed(
                key, feed, Stream.concat(versions.stream(), Stream.of(edited)).toList());
    }
}
