package newstracker.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A real Kafka broker in a JVM of its own: `BrokerProcess FOLDER PORT CONTROLLER-PORT READY-FILE`.
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path ready = Path.of(args[3]);
        Files.deleteIfExists(ready);
        Properties settings = BrokerSettings.of(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        Files.createFile(ready);
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
