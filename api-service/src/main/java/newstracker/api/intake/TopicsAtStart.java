package newstracker.api.intake;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import newstracker.topic.Topic;
import newstracker.topic.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The broker creates no topic by itself: the writer of the dead letters makes sure that there is one.
@Singleton
@UnlessBuildProfile("test")
class TopicsAtStart {

    // Before the channels start to read.
    private static final int EARLY = 10;

    private final String brokers;
    private final short replicas;

    TopicsAtStart(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "news.topic.replicas", defaultValue = "1") short replicas) {
        this.brokers = brokers;
        this.replicas = replicas;
    }

    void ensure(@Observes @Priority(EARLY) StartupEvent start) {
        Topics.ensure(brokers, replicas, Topic.MENTIONS_DEAD_LETTER);
    }
}
