package newstracker.local;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `--help` says.
final class Usage {

    static final String RUN = """
            usage: tracker run [options]

            Starts PostgreSQL, Kafka and the services on this machine and prints where to look.
            Ctrl-C stops everything; the state stays and a second run goes on with it.

            """ + Stream.of(Option.values()).map(Option::line).collect(Collectors.joining("\n"));

    private Usage() {}
}
