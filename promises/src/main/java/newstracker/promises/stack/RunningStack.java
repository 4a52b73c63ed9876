package newstracker.promises.stack;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// The shipped product on a data folder of its own and ports that were free.
public final class RunningStack implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int SECONDS_TO_STOP = 90;

    private final Installation installation;
    private final Process launcher;
    private final Path data;
    private final Path output;
    private final Properties addresses = new Properties();

    private RunningStack(Installation installation, Process launcher, Path data, Path output) {
        this.installation = installation;
        this.launcher = launcher;
        this.data = data;
        this.output = output;
    }

    /// Returns when it is ready.
    ///
    /// @param environment what its processes find in their environment beyond the usual
    public static RunningStack start(
            Installation installation, Path data, Path sources, Map<String, String> environment) {
        Path output = data.resolveSibling(data.getFileName() + ".out");
        List<String> words = List.of(
                "--data",
                data.toString(),
                "--sources",
                sources.toString(),
                "--port",
                Integer.toString(freePort()),
                "--no-samples",
                "--allow-host",
                "127.1.0.0/16",
                "--instances",
                "extract=2,api=2");
        Process launcher = installation.launch(output, environment, words);
        RunningStack stack = new RunningStack(installation, launcher, data, output);
        // Whoever stops us stops the stack too: nothing that was frozen may stay so.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        try {
            stack.awaitReady();
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (!Files.exists(data.resolve("addresses"))) {
            if (!launcher.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the stack did not start; it says:\n" + output());
            }
            Pause.of(Duration.ofMillis(200));
        }
        Pause.of(Duration.ofMillis(200));
        try (Reader reader = Files.newBufferedReader(data.resolve("addresses"))) {
            addresses.load(reader);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Where a process such as `api-2` answers HTTP.
    public URI address(String name) {
        return URI.create(addresses.getProperty(name));
    }

    public String broker() {
        return addresses.getProperty("broker");
    }

    public String databaseUrl() {
        return addresses.getProperty("database");
    }

    /// The secret in a file of the data folder, such as `database-api.password`.
    public String secret(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A key for the API, as an operator makes it.
    public String key(String scope) {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                databaseUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                "api",
                "QUARKUS_DATASOURCE_PASSWORD",
                secret("database-api.password"));
        String said = installation.keys(
                data.resolve("keys.out"), environment, List.of("create", "--name", scope, "--scope", scope));
        return List.of(said.strip().split("\\s+")).getLast();
    }

    /// A process as it is now; empty while it is down.
    public Optional<ProcessHandle> process(String name) {
        try {
            return Files.readAllLines(data.resolve("processes")).stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 3 && words[2].equals(name))
                    .flatMap(words -> ProcessHandle.of(Long.parseLong(words[0])).stream())
                    .filter(ProcessHandle::isAlive)
                    .findFirst();
        } catch (IOException beingWritten) {
            return Optional.empty();
        }
    }

    public List<String> processes() {
        return List.of("ingest-1", "extract-1", "extract-2", "api-1", "api-2", "broker", "database");
    }

    /// @return whether there was a process to send it to
    public boolean send(Signals signal, String name) {
        Optional<ProcessHandle> process = process(name);
        process.ifPresent(signal::send);
        return process.isPresent();
    }

    /// What the launcher has printed.
    public String output() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    public Path data() {
        return data;
    }

    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /// Ends everything in order.
    @Override
    public void close() {
        Signals.CONT.sendAlone(launcher.toHandle());
        processes().forEach(name -> send(Signals.CONT, name));
        launcher.destroy();
        try {
            if (!launcher.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                processes().forEach(name -> send(Signals.KILL, name));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
