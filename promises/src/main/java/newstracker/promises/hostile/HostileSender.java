package newstracker.promises.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pause;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Puts hostile records among the good ones, on every topic that somebody reads.
public final class HostileSender {

    static final String MARK = "hostile-";
    private static final List<String> TOPICS = List.of("articles", "mentions");
    private static final int LARGE_ONE_IN = 200;

    private final String broker;
    private final RandomGenerator random;
    private final int most;
    private final Duration span;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    /// @param most how many
    /// @param span over which time
    public HostileSender(String broker, RandomGenerator random, int most, Duration span) {
        this.broker = broker;
        this.random = random;
        this.most = most;
        this.span = span;
        this.thread = Thread.ofVirtual().name("hostile").start(this::send);
    }

    private void send() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker, "max.request.size", 8 * 1024 * 1024, "delivery.timeout.ms", 120_000);
        Duration pause = span.dividedBy(Math.max(1, most));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < most && !Thread.currentThread().isInterrupted(); number++) {
                String topic = TOPICS.get(number % TOPICS.size());
                String key = MARK + topic + "-" + number;
                producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), one().bytes(random)))
                        .get(2, TimeUnit.MINUTES);
                sent.add(key);
                Pause.of(pause);
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("a hostile record could not be sent: " + failed, failed);
        } catch (InterruptedException | IllegalStateException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HostileRecord one() {
        HostileRecord[] kinds = HostileRecord.values();
        HostileRecord kind = kinds[random.nextInt(kinds.length)];
        // Large ones fill disks, which is another fault.
        return kind == HostileRecord.LARGE && random.nextInt(LARGE_ONE_IN) > 0 ? HostileRecord.NOISE : kind;
    }

    /// The keys of those that the broker has taken, once no more are sent.
    public List<String> finish() {
        thread.interrupt();
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }
}
