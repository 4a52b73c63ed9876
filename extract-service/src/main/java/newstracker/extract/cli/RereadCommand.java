package newstracker.extract.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.extract.ArticleReader;
import newstracker.extract.Extractor;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.CatalogueException;
import org.apache.kafka.common.KafkaException;

/// The first half of `tracker reextract`: reads every article again and prints what it says, one event a line. The
/// last line counts them, so that the other half, which holds them against what is recorded, knows that it has all.
public final class RereadCommand {

    private final PrintStream out;
    private int read;
    private int unreadable;

    RereadCommand(PrintStream out) {
        this.out = out;
    }

    static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), System.getenv(), out));
    }

    /// Answers with the exit code. Options of the other half are none of ours.
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        int option = arguments.indexOf("--catalogue");
        String folder = option >= 0 && option + 1 < arguments.size()
                ? arguments.get(option + 1)
                : environment.getOrDefault("NEWS_CATALOGUE", "");
        String brokers = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        try {
            Catalogue catalogue = folder.isBlank() ? Catalogue.shipped() : Catalogue.extendedBy(Path.of(folder));
            new RereadCommand(out).read(new ArticleTopic(brokers), new ArticleReader(new Extractor(catalogue)));
            return 0;
        } catch (CatalogueException | IOException unreadable) {
            System.err.println("tracker reextract: " + unreadable.getMessage());
        } catch (KafkaException away) {
            System.err.println("tracker reextract: the broker " + brokers + " does not answer: " + away.getMessage());
        }
        return 1;
    }

    private void read(ArticleTopic topic, ArticleReader reader) {
        topic.forEach(event -> read(event, reader));
        out.println("{\"read\":" + read + ",\"unreadable\":" + unreadable + "}");
        out.flush();
    }

    private void read(byte[] event, ArticleReader reader) {
        try {
            byte[] extracted = EventFormat.write(
                    reader.read(EventFormat.read(event, ArticlePublished.class).article()));
            out.write(extracted, 0, extracted.length);
            out.println();
            read++;
        } catch (MalformedEventException malformed) {
            // It went to the dead letters when it came.
            unreadable++;
        }
    }
}
