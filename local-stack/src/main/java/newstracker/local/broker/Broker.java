package newstracker.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.process.Command;
import newstracker.local.process.Jvm;
import newstracker.local.process.StopSignal;

/// Kafka on loopback, in a JVM of its own.
public final class Broker {

    private static final int MEGABYTES = 192;
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final DataFolder folder;
    private final int port;
    private final int controllerPort;

    public Broker(DataFolder folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /// What starts it. A mark that an earlier broker left is taken away first.
    public Command prepare() {
        try {
            Files.deleteIfExists(readyFile());
        } catch (IOException failed) {
            throw new Refusal("The file " + readyFile() + " cannot be deleted.", failed);
        }
        List<String> words = Stream.of(
                        Jvm.command(MEGABYTES, Jvm.Compiler.THOROUGH, cache()),
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-cp",
                                CLASS_PATH,
                                BrokerProcess.class.getName(),
                                folder.file("broker").toString(),
                                Integer.toString(port),
                                Integer.toString(controllerPort),
                                readyFile().toString()))
                .flatMap(List::stream)
                .toList();
        return new Command("broker", words, Map.of(), StopSignal.TERM);
    }

    /// Whether it takes requests yet.
    public boolean ready() {
        return Files.exists(readyFile());
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    private static Path cache() {
        return Path.of(CLASS_PATH.split(":")[0]).resolveSibling("broker.aot");
    }

    private Path readyFile() {
        return folder.file("broker.ready");
    }
}
