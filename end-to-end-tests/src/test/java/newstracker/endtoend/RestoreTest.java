package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.Tracker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk dies, and what was read comes back: out of the backup, and the rest out of the feeds.
@Tag("long")
class RestoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void bringsBackWhatWasCopiedAndReadsTheRestOnce() throws IOException {
        Path backups = folder.resolve("backups");
        Path rescued = folder.resolve("rescued");
        try (FeedServer feeds = FeedServer.start()) {
            Path sources = feeds.sources(folder.resolve("sources.yaml"), "", "diary.rss");
            Path lost = folder.resolve("lost");
            try (RunningStack first = RunningStack.start(lost, sources)) {
                publish(feeds, first, "The first day", 301);
                Tracker.run(lost, "backup", backups.toString());
                publish(feeds, first, "The second day", 302);
                List<ProcessHandle> left = List.copyOf(first.processes().values());
                first.killLauncher();
                left.forEach(ProcessHandle::destroyForcibly);
            }

            Tracker.run(rescued, "restore", backups.toString());

            try (RunningStack second = RunningStack.start(rescued, sources)) {
                eventually(
                        "both days",
                        PATIENCE,
                        () -> second.api().titles("/v1/articles").size() == 2);
                publish(feeds, second, "The third day", 303);
                assertThat(second.api().titles("/v1/articles"))
                        .containsExactly("The third day", "The second day", "The first day");
                assertThat(second.api().all("/v1/claims?kind=price"))
                        .extracting(claim -> claim.path("amount").asInt())
                        .containsExactlyInAnyOrder(301, 302, 303);
            }
        }
    }

    private static void publish(FeedServer feeds, RunningStack stack, String title, int price) {
        feeds.feed("diary").publish(title, "<p>SuperGrok costs $%d per month.</p>".formatted(price));
        eventually(title, PATIENCE, () -> stack.api().titles("/v1/articles").contains(title));
    }
}
