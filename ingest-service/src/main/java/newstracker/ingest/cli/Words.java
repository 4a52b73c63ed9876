package newstracker.ingest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The words behind `sources`: a command, at most one file or address, and options with their values.
record Words(String command, Optional<String> operand, Map<String, String> options) {

    private static final List<String> KNOWN =
            List.of("--company", "--sources", "--allow-host", "--kind", "--match", "--select");

    /// @return empty if somebody wrote what is not understood
    static Optional<Words> of(List<String> args) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < args.size(); at++) {
            String arg = args.get(at);
            if (!arg.startsWith("--")) {
                plain.add(arg);
            } else if (KNOWN.contains(arg) && at + 1 < args.size()) {
                at++;
                options.put(arg, args.get(at));
            } else {
                return Optional.empty();
            }
        }
        return plain.isEmpty() || plain.size() > 2
                ? Optional.empty()
                : Optional.of(new Words(plain.getFirst(), plain.stream().skip(1).findFirst(), options));
    }

    List<String> companies() {
        return listed(options.getOrDefault("--company", ""));
    }

    /// Private names and addresses that may be read all the same.
    List<String> allowedHosts() {
        return listed(options.getOrDefault("--allow-host", System.getenv().getOrDefault("NEWS_ALLOW_HOSTS", "")));
    }

    /// The word behind an option.
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(word -> !word.isBlank());
    }

    private static List<String> listed(String words) {
        return Stream.of(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The operator's list: what the command line names, then what the environment does.
    Optional<Path> sources() {
        return Optional.ofNullable(options.get("--sources"))
                .or(() -> Optional.ofNullable(System.getenv("NEWS_SOURCES")))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    /// The list to look at: the file that is named, or the operator's.
    Optional<Path> list() {
        return operand.map(Path::of).or(this::sources);
    }
}
