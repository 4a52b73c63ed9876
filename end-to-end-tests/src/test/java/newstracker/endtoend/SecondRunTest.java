package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stack starts from the zip, is killed, goes on with what it had, and stops.
class SecondRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    @Test
    void goesOnWhereAKilledRunStoppedAndLeavesNothingBehind() throws Exception {
        try (FeedServer feeds = FeedServer.start()) {
            Path sources = feeds.sources(temporary.resolve("sources.yaml"), "", "diary.rss");
            feeds.feed("diary").publish("The first day", "<p>Grok 4 was shown.</p>");
            Path data = temporary.resolve("data");

            Collection<ProcessHandle> left = leftByAKilledRun(data, sources);
            feeds.feed("diary").publish("The second day", "<p>Grok 4 was sold.</p>");

            try (RunningStack again = RunningStack.start(data, sources)) {
                assertThat(again.output()).contains("Ended 5 processes");
                assertThat(left).noneMatch(ProcessHandle::isAlive);
                eventually(
                        "both days",
                        PATIENCE,
                        () -> again.api().all("/v1/articles").size() == 2);
                assertThat(again.api().titles("/v1/articles")).containsExactly("The second day", "The first day");
                stopsCleanly(again);
            }
        }
    }

    // This first run comes out of the zip, with Java alone.
    private Collection<ProcessHandle> leftByAKilledRun(Path data, Path sources) throws IOException {
        Path unpacked = Zip.unpack(temporary.resolve("unpacked"));
        try (RunningStack first = RunningStack.startUnpacked(unpacked, data, sources)) {
            eventually("the first day", PATIENCE, () -> first.api()
                    .titles("/v1/articles")
                    .contains("The first day"));
            Collection<ProcessHandle> left = first.processes().values();

            first.killLauncher();

            assertThat(left).hasSize(5).allMatch(ProcessHandle::isAlive);
            return left;
        }
    }

    private static void stopsCleanly(RunningStack stack) throws IOException {
        Collection<ProcessHandle> processes = stack.processes().values();
        List<Integer> ports = stack.ports();

        int code = stack.terminate();

        assertThat(code).as(stack.output()).isZero();
        assertThat(processes).hasSize(5).noneMatch(ProcessHandle::isAlive);
        for (int port : ports) {
            requireFree(port);
        }
    }

    private static void requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
