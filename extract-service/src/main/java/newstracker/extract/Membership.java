package newstracker.extract;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The seat of this process among those that share the work. Who has a name of its own (`NEWS_INSTANCE`) finds its
/// seat again after a restart, and the others go on undisturbed; who has none gets any.
@Singleton
class Membership {

    @Produces
    @Singleton
    @Identifier("articles")
    Map<String, Object> articles(@ConfigProperty(name = "news.instance") Optional<String> instance) {
        return instance.<Map<String, Object>>map(name -> Map.of("group.instance.id", name))
                .orElse(Map.of());
    }
}
