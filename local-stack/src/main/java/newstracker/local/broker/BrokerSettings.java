package newstracker.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/// The settings of a broker that serves one machine: itself its only controller, every topic in one copy.
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String LARGEST_MESSAGE = Integer.toString(8 * 1024 * 1024);

    private BrokerSettings() {}

    static Properties of(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        listeners(settings, port, controllerPort);
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", LARGEST_MESSAGE);
        settings.setProperty("replica.fetch.max.bytes", LARGEST_MESSAGE);
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        oneCopy(settings);
        small(settings);
        soonBack(settings);
        return settings;
    }

    // A broker that was killed is let in again only when the session of its former life is over: 9 s by default.
    private static void soonBack(Properties settings) {
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
    }

    // The voters are fixed by address instead of being kept in the log, so that ports may change between runs.
    private static void listeners(Properties settings, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private static void oneCopy(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void small(Properties settings) {
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("background.threads", "2");
        settings.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        settings.setProperty("log.cleaner.io.buffer.size", Integer.toString(512 * 1024));
    }
}
