package newstracker.endtoend.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// The shipped product, running.
public final class RunningStack implements AutoCloseable {

    private final Launcher launcher;
    private final Path data;
    private final Map<String, String> addresses;

    private RunningStack(Launcher launcher, Path data, Map<String, String> addresses) {
        this.launcher = launcher;
        this.data = data;
        this.addresses = addresses;
    }

    /// Reads nothing but `sources`; samples among them are left out.
    public static RunningStack start(Path data, Path sources, String... more) {
        List<String> options = options(data, sources);
        options.add("--no-samples");
        options.addAll(List.of(more));
        return start(data, options);
    }

    public static RunningStack startWithSamples(Path data, Path sources) {
        return start(data, options(data, sources));
    }

    /// The same as `start`, from a folder into which the zip was unpacked.
    public static RunningStack startUnpacked(Path home, Path data, Path sources) {
        List<String> options = options(data, sources);
        options.add("--no-samples");
        return ready(Launcher.startUnpacked(home, options), data);
    }

    private static List<String> options(Path data, Path sources) {
        return new ArrayList<>(List.of(
                "--data",
                data.toString(),
                "--sources",
                sources.toString(),
                "--port",
                Integer.toString(freePort()),
                "--allow-host",
                "127.0.0.1"));
    }

    private static RunningStack start(Path data, List<String> options) {
        return ready(Launcher.start(options), data);
    }

    private static RunningStack ready(Launcher launcher, Path data) {
        try {
            launcher.awaitReady();
            return new RunningStack(launcher, data, addresses(data));
        } catch (RuntimeException | Error failed) {
            launcher.close();
            throw failed;
        }
    }

    public Api api() {
        return api(1);
    }

    /// The API as that instance of it answers.
    public Api api(int instance) {
        return of("api-" + instance);
    }

    /// Any process that answers HTTP, such as `extract-1`.
    public Api of(String name) {
        return new Api(URI.create(addresses.get(name)));
    }

    /// What a process has written so far.
    public String log(String name) {
        try {
            return Files.readString(data.resolve("logs").resolve(name + ".log"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String broker() {
        return addresses.get("broker");
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return launcher.pid();
    }

    /// All ports that it listens at.
    public List<Integer> ports() {
        return addresses.values().stream()
                .map(address -> address.replaceAll("^.*:(\\d+)([/?].*)?$", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    /// The processes that it started, by name, as they are now.
    public Map<String, ProcessHandle> processes() {
        try {
            return Files.readAllLines(data.resolve("processes")).stream()
                    .map(line -> line.split(" "))
                    .filter(words -> ProcessHandle.of(Long.parseLong(words[0])).isPresent())
                    .collect(Collectors.toMap(words -> words[2], words -> ProcessHandle.of(Long.parseLong(words[0]))
                            .orElseThrow()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Ends a process as a power cut would; the launcher starts it again.
    public void kill(String name) {
        processes().get(name).destroyForcibly();
    }

    /// Stops a process and what it started in the middle of whatever they do, until they are thawed.
    public void freeze(String name) {
        Signals.send("STOP", processes().get(name));
    }

    public void thaw(String name) {
        Signals.send("CONT", processes().get(name));
    }

    public int terminate() {
        return launcher.terminate();
    }

    public void killLauncher() {
        launcher.kill();
    }

    public String output() {
        return launcher.output();
    }

    @Override
    public void close() {
        launcher.close();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> addresses(Path data) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("addresses"))) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
