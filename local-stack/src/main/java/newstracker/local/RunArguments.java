package newstracker.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.local.RunOptions.Listen;
import newstracker.local.RunOptions.News;
import newstracker.local.folder.Refusal;
import newstracker.local.service.Service;

/// Reads the options of `run` from the command line and, where that is silent, from the environment.
final class RunArguments {

    private static final int HIGHEST_PORT = 65535;
    private static final int MOST_INSTANCES = 8;

    private final Map<Option, List<String>> given = new EnumMap<>(Option.class);

    private RunArguments() {}

    /// @throws Refusal when an option is unknown or its value makes no sense
    static RunOptions read(List<String> words, Map<String, String> environment) {
        RunArguments arguments = new RunArguments();
        arguments.fromEnvironment(environment);
        arguments.fromCommandLine(words);
        return arguments.options();
    }

    private void fromEnvironment(Map<String, String> environment) {
        for (Option option : Option.values()) {
            String value = environment.getOrDefault(option.variable(), "").strip();
            if (!value.isEmpty()) {
                given.put(option, List.of(value.split("\\s*,\\s*")));
            }
        }
        given.computeIfPresent(Option.NO_SAMPLES, (_, samples) -> samples.equals(List.of("false")) ? samples : null);
        given.computeIfPresent(Option.VERBOSE, (_, verbose) -> verbose.equals(List.of("true")) ? verbose : null);
        given.computeIfPresent(Option.INSTANCES, (_, parts) -> List.of(String.join(",", parts)));
    }

    private void fromCommandLine(List<String> words) {
        Map<Option, List<String>> found = new EnumMap<>(Option.class);
        for (int at = 0; at < words.size(); at++) {
            String[] word = words.get(at).split("=", 2);
            Option option =
                    Option.of(word[0]).orElseThrow(() -> new Refusal("Unknown option " + word[0] + ".\n" + Usage.RUN));
            List<String> values = found.computeIfAbsent(option, _ -> new ArrayList<>());
            if (option.isSwitch()) {
                values.add("true");
            } else if (word.length == 2) {
                values.add(word[1]);
            } else if (at + 1 < words.size() && !words.get(at + 1).isEmpty()) {
                values.add(words.get(++at));
            } else {
                throw new Refusal(option.word() + " needs a value.\n" + Usage.RUN);
            }
        }
        given.putAll(found);
    }

    private RunOptions options() {
        Path data = path(Option.DATA).orElse(Path.of(".tracker").toAbsolutePath());
        int port = one(Option.PORT).map(RunArguments::port).orElse(8080);
        List<String> proxies = given.getOrDefault(Option.TRUSTED_PROXY, List.of());
        Optional<String> userHeader = one(Option.TRUSTED_USER_HEADER);
        if (userHeader.isPresent() && proxies.isEmpty()) {
            throw new Refusal(
                    "--trusted-user-header needs --trusted-proxy: without it anybody could say who they are.");
        }
        Listen listen = new Listen(one(Option.BIND).orElse("127.0.0.1"), port, proxies, userHeader);
        News news = new News(
                path(Option.SOURCES),
                path(Option.CATALOGUE),
                given.getOrDefault(Option.ALLOW_HOST, List.of()),
                one(Option.CALLBACK_URL),
                !given.containsKey(Option.NO_SAMPLES));
        return new RunOptions(data, listen, news, instances(), given.containsKey(Option.VERBOSE));
    }

    private Optional<String> one(Option option) {
        return Optional.ofNullable(given.get(option)).map(List::getLast);
    }

    private Optional<Path> path(Option option) {
        return one(option).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private static int port(String value) {
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Refusal("--port " + value + " is not a port: choose a number from 1 to " + HIGHEST_PORT + ".");
        }
        return port;
    }

    private Map<Service, Integer> instances() {
        Map<Service, Integer> instances = new EnumMap<>(Service.class);
        for (String part : one(Option.INSTANCES).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .toList()) {
            String[] sides = part.strip().split("=");
            Optional<Service> service = Stream.of(Service.values())
                    .filter(each -> each.word().equals(sides[0]))
                    .findFirst();
            if (service.isEmpty() || sides.length != 2 || !sides[1].matches("[0-" + MOST_INSTANCES + "]")) {
                throw new Refusal("--instances " + part + " makes no sense: name ingest, extract or api and a number"
                        + " from 0 to " + MOST_INSTANCES + ", such as extract=2,api=2.");
            }
            instances.put(service.get(), Integer.valueOf(sides[1]));
        }
        return instances;
    }
}
