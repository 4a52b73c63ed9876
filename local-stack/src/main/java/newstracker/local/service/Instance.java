package newstracker.local.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newstracker.local.process.Command;
import newstracker.local.process.Jvm;
import newstracker.local.process.StopSignal;

/// One process of a service: `api-2` is the second of api.
public record Instance(Service service, int number, String address, int port) {

    public String name() {
        return service.word() + "-" + number;
    }

    /// Where it answers on this machine.
    public String url() {
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// What starts it.
    ///
    /// @param settings the environment that all services share
    public Command command(Installation installation, Map<String, String> settings) {
        List<String> words = Stream.of(
                        Jvm.command(service.megabytes(), service.compiler(), installation.cache(service)),
                        List.of("-jar", installation.jar(service).toString()))
                .flatMap(List::stream)
                .toList();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", address);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("NEWS_INSTANCE", name());
        return new Command(name(), words, environment, StopSignal.TERM);
    }
}
