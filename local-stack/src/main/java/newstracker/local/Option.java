package newstracker.local;

import java.util.Optional;
import java.util.stream.Stream;

/// The options of `run`. Each is an environment variable too; the command line wins.
enum Option {
    SOURCES("--sources", "NEWS_SOURCES", "FILE", "what to read (default: a small list that comes with the product)"),
    CATALOGUE("--catalogue", "NEWS_CATALOGUE", "DIR", "names of companies, models, plans beyond the shipped ones"),
    DATA("--data", "NEWS_DATA", "DIR", "where all state is kept (default: .tracker)"),
    PORT("--port", "NEWS_PORT", "N", "the port of the API (default: 8080)"),
    BIND("--bind", "NEWS_BIND", "ADDR", "the address the API listens at (default: 127.0.0.1)"),
    TRUSTED_PROXY(
            "--trusted-proxy", "NEWS_TRUSTED_PROXIES", "HOST", "whose word about client addresses counts; repeatable"),
    TRUSTED_USER_HEADER(
            "--trusted-user-header", "NEWS_TRUSTED_USER_HEADER", "NAME", "in which that proxy says who is signed in"),
    INSTANCES("--instances", "NEWS_INSTANCES", "LIST", "processes of each service, such as extract=2,api=2"),
    ALLOW_HOST(
            "--allow-host", "NEWS_ALLOW_HOSTS", "HOST", "a private host, address or CIDR that may be read; repeatable"),
    CALLBACK_URL(
            "--callback-url",
            "NEWS_CALLBACK_URL",
            "URL",
            "where hubs on the internet reach ingest, which then listens at the port after that of the API"),
    NO_SAMPLES("--no-samples", "NEWS_SAMPLES", "", "without the texts that fill a first timeline"),
    VERBOSE("--verbose", "NEWS_VERBOSE", "", "shows each command line");

    private final String word;
    private final String variable;
    private final String value;
    private final String help;

    Option(String word, String variable, String value, String help) {
        this.word = word;
        this.variable = variable;
        this.value = value;
        this.help = help;
    }

    static Optional<Option> of(String word) {
        return Stream.of(values()).filter(option -> option.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String variable() {
        return variable;
    }

    /// A switch stands alone, everything else is followed by a value.
    boolean isSwitch() {
        return value.isEmpty();
    }

    String line() {
        return "  %-20s %s (%s)".formatted((word + " " + value).strip(), help, variable);
    }
}
