package newstracker.api.channel;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import newstracker.outbound.AddressGuard;
import newstracker.outbound.GuardedDns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What everything that leaves this process shares: the guard, and the clock that tests can move.
class Outgoing {

    @Produces
    @Singleton
    GuardedDns dns(@ConfigProperty(name = "news.allow.hosts") Optional<List<String>> exceptions) {
        return new GuardedDns(new AddressGuard(exceptions.orElse(List.of())), InetAddress::getAllByName);
    }

    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return InstantSource.system();
    }
}
