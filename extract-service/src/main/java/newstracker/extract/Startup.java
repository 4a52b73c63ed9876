package newstracker.extract;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import newstracker.extract.catalog.Catalogue;
import newstracker.topic.Retention;
import newstracker.topic.Topic;
import newstracker.topic.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What must be there before the first article is read: the catalogue and the topics.
@Singleton
class Startup {

    private final ExtractConfig config;

    Startup(ExtractConfig config) {
        this.config = config;
    }

    /// Messaging connects at priority LIBRARY_BEFORE; the topics must exist before.
    void createTopics(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        Topics.ensure(
                brokers,
                config.topicReplicas(),
                Retention.of(config.retainText()),
                Topic.ARTICLES,
                Topic.MENTIONS,
                Topic.ARTICLES_DEAD_LETTER);
    }

    @Produces
    @Singleton
    Extractor extractor() throws IOException {
        return new Extractor(
                config.catalogue().isPresent()
                        ? Catalogue.extendedBy(config.catalogue().get())
                        : Catalogue.shipped());
    }
}
