package newstracker.ingest.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import newstracker.ingest.article.Takedown;
import newstracker.ingest.article.Takedown.Meant;
import newstracker.topic.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.ds.PGSimpleDataSource;

/// The half of `tracker forget` that knows what was taken in: takes the articles down whose ids come in, one a line,
/// and those that are meant by the options; leaves marks on the topics that erase what stands there; prints all ids.
public final class ForgetCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private ForgetCommand() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        List<String> ids = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), ids, System.getenv(), out));
    }

    static int run(List<String> args, List<String> ids, Map<String, String> environment, PrintStream out) {
        String brokers = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        try {
            Meant meant = new Meant(ids, option(args, "--url"), option(args, "--source"));
            Collection<String> articles = new Takedown(database(environment)).of(meant);
            mark(brokers, articles);
            if (!articles.isEmpty()) {
                new DeadLetters(brokers, articles).forget();
            }
            articles.forEach(out::println);
            return 0;
        } catch (SQLException away) {
            System.err.println("The database does not answer: " + away.getMessage());
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            System.err.println("The broker " + brokers + " does not answer: " + away.getMessage() + ". Run it again.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static Optional<String> option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at < 0 || at + 1 == args.size() ? Optional.empty() : Optional.of(args.get(at + 1));
    }

    // A record without a value takes everything of its key away when the topic is compacted next.
    private static void mark(String brokers, Collection<String> articles)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (String article : articles) {
                for (Topic topic : List.of(Topic.ARTICLES, Topic.MENTIONS)) {
                    sent.add(producer.send(new ProducerRecord<>(topic.word(), article, null)));
                }
            }
            for (Future<?> one : sent) {
                one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private static DataSource database(Map<String, String> environment) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(
                environment.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1/newstracker"));
        source.setUser(environment.getOrDefault("NEWS_INGEST_USERNAME", "ingest"));
        source.setPassword(environment.getOrDefault("NEWS_INGEST_PASSWORD", ""));
        source.setCurrentSchema("ingest");
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        return source;
    }
}
