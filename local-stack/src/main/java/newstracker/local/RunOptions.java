package newstracker.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.service.Service;

/// What a run was asked for.
record RunOptions(Path data, Listen listen, News news, Map<Service, Integer> instances, boolean verbose) {

    RunOptions {
        instances = Map.copyOf(instances);
    }

    int instancesOf(Service service) {
        return instances.getOrDefault(service, 1);
    }

    /// Where the API answers, and through whom readers may come.
    ///
    /// @param proxies whose `X-Forwarded-For` and `-Proto` are believed
    /// @param userHeader in which those proxies say who is signed in
    record Listen(String address, int port, List<String> proxies, Optional<String> userHeader) {

        Listen {
            proxies = List.copyOf(proxies);
        }
    }

    /// What is read, and by which names it is understood.
    ///
    /// @param callback where hubs on the internet reach us, to tell of news
    record News(
            Optional<Path> sources,
            Optional<Path> catalogue,
            List<String> allowHosts,
            Optional<String> callback,
            boolean samples) {

        News {
            allowHosts = List.copyOf(allowHosts);
        }
    }
}
