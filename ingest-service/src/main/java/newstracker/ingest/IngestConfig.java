package newstracker.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// What an operator decides about reading; each is also an environment variable (`NEWS_SOURCES`, ...).
@ConfigMapping(prefix = "news")
interface IngestConfig {

    /// The list of sources; without it the default list is read.
    Optional<String> sources();

    /// Hosts, addresses and ranges inside a network that may be reached all the same.
    Optional<List<String>> allowHosts();

    /// Whether the shipped samples are read.
    @WithDefault("true")
    boolean samples();

    /// Who publishers can write to; part of the User-Agent.
    Optional<String> contact();

    /// Where hubs on the internet reach this service (WebSub); without it none is asked to tell of news.
    Optional<String> callbackUrl();

    /// Copies of each record in Kafka.
    @WithDefault("1")
    short topicReplicas();

    /// How long texts are kept after they were read.
    @WithDefault("forever")
    String retainText();

    /// A name that a process keeps across restarts, and that no other has at the same time.
    Optional<String> instance();
}
