package newstracker.benchmark.stack;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The shipped product, started by `./tracker run` on an empty data folder.
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Process launcher;
    private final Path folder;
    private Instant ready = Instant.MAX;

    private Stack(Path home, Process launcher, Path folder) {
        this.home = home;
        this.launcher = launcher;
        this.folder = folder;
    }

    /// @param home the clone that was built
    /// @param folder where data and the printed lines go
    public static Stack start(Path home, Path folder, String sources) throws IOException {
        Files.createDirectories(folder);
        Path list = Files.writeString(folder.resolve("sources.yaml"), sources);
        List<String> words = new ArrayList<>(List.of(home.resolve("tracker").toString(), "run"));
        words.addAll(List.of("--data", data(folder).toString(), "--sources", list.toString(), "--no-samples"));
        words.addAll(List.of("--port", Integer.toString(freePort()), "--allow-host", "127.0.0.0/8"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output").toFile());
        Stack stack = new Stack(home, builder.start(), folder);
        stack.awaitReady();
        return stack;
    }

    public URI api() throws IOException {
        return URI.create(address("api-1"));
    }

    public String broker() throws IOException {
        return address("broker");
    }

    /// When it said so.
    public Instant ready() {
        return ready;
    }

    private String address(String name) throws IOException {
        Properties addresses = new Properties();
        try (Reader file = Files.newBufferedReader(data(folder).resolve("addresses"))) {
            addresses.load(file);
        }
        return addresses.getProperty(name);
    }

    /// What each process of the product uses now, by its name; PostgreSQL with all that it forks.
    public Map<String, Usage> usage() throws IOException {
        Map<String, Usage> all = new TreeMap<>();
        for (Map.Entry<String, Long> process : processes().entrySet()) {
            all.put(process.getKey(), Usage.of(process.getValue()));
        }
        all.put("launcher", Usage.alone(launcher.pid()));
        return all;
    }

    /// A key for the API, as an operator makes it.
    public String key(String scope) throws IOException {
        List<String> words = new ArrayList<>(List.of(home.resolve("tracker").toString(), "keys", "create"));
        words.addAll(List.of("--data", data(folder).toString(), "--name", scope, "--scope", scope));
        Process keys = new ProcessBuilder(words)
                .redirectError(folder.resolve("keys").toFile())
                .start();
        String said = new String(keys.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    /// By SIGKILL; the launcher starts it again.
    public void kill(String name) throws IOException {
        ProcessHandle.of(processes().get(name)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// The ids of processes, by name.
    private Map<String, Long> processes() throws IOException {
        Map<String, Long> all = new TreeMap<>();
        for (String line : Files.readAllLines(data(folder).resolve("processes"))) {
            String[] words = line.split(" ");
            all.put(words[2], Long.parseLong(words[0]));
        }
        return all;
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        Path output = folder.resolve("output");
        Until.holds("the product is ready", PATIENCE, () -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("it did not start:\n" + Files.readString(output));
            }
            return Files.readString(output).contains("Ready: ");
        });
        ready = Instant.now();
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
