package newstracker.endtoend.fault;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The disk with all data fills up while articles flow.
@Tag("long")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int MEGABYTES = 600;
    private static final int ARTICLES = 30;

    @TempDir
    private Path temporary;

    static boolean diskPossible() {
        return SmallDisk.possible();
    }

    @Test
    @EnabledIf(value = "diskPossible", disabledReason = "only root may mount the small disk that this test fills")
    void saysThatTheDiskIsFullAndLosesNothing() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(MEGABYTES);
                FeedServer feeds = FeedServer.start()) {
            Path sources = feeds.sources(temporary.resolve("sources.yaml"), "", "disk.rss");
            try (RunningStack stack = RunningStack.start(disk.folder().resolve("data"), sources)) {
                Flood flood = new Flood(feeds, stack.api(), 80_000, "disk.rss");
                flood.publish(ARTICLES);
                flood.await(1);

                disk.fill();
                flood.publish(ARTICLES);
                eventually(
                        "the launcher says so", PATIENCE, () -> stack.output().contains("the disk is full"));
                disk.makeRoom();

                flood.requireEachOnce();
                assertThat(stack.terminate()).as(stack.output()).isZero();
            }
        }
    }
}
