package newstracker.extract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// What an operator may set.
@ConfigMapping(prefix = "extract")
interface ExtractConfig {

    /// A folder of catalogue files that extends the shipped catalogue (`NEWS_CATALOGUE`).
    Optional<Path> catalogue();

    /// Copies of each record in the topics: 1 on one machine, 3 on a cluster that survives the loss of a broker.
    @WithDefault("1")
    short topicReplicas();

    /// How long the topics keep texts.
    @WithDefault("forever")
    String retainText();
}
