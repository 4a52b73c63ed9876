package newstracker.api.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The seats of this process among those that share the work, one a channel. Who has a name of its own
/// (`NEWS_INSTANCE`) finds its seats again after a restart, and the others go on undisturbed.
@Singleton
class Membership {

    private final Optional<String> instance;

    Membership(@ConfigProperty(name = "news.instance") Optional<String> instance) {
        this.instance = instance;
    }

    @Produces
    @Singleton
    @Identifier("mentions")
    Map<String, Object> mentions() {
        return seat("mentions");
    }

    @Produces
    @Singleton
    @Identifier("sources")
    Map<String, Object> sources() {
        return seat("sources");
    }

    private Map<String, Object> seat(String channel) {
        return instance.<Map<String, Object>>map(name -> Map.of("group.instance.id", name + "-" + channel))
                .orElse(Map.of());
    }
}
