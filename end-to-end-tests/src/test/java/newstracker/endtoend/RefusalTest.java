package newstracker.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newstracker.endtoend.stack.Launcher;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What cannot work is refused with a sentence that names the thing and the way out.
@ExtendWith(SharedStack.class)
class RefusalTest {

    @TempDir
    private static Path temporary;

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            refuses(List.of("--port", port), "Port " + port, "--port N");
        }
    }

    @Test
    void namesTheProcessThatUsesTheDataFolder(Shared shared) {
        refuses(
                List.of("--data", shared.stack().data().toString(), "--port", port()),
                "in use by process " + shared.stack().pid(),
                "--data DIR");
    }

    @Test
    void namesADataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        refuses(List.of("--data", file.toString()), file.toString(), "cannot be written", "--data DIR");
    }

    @Test
    void namesAllFaultsOfASourcesFileAtOnce() throws IOException {
        Path sources = Files.writeString(temporary.resolve("sources.yaml"), """
                sources:
                  - id: one
                    name: One
                    url: https://example.com/feed
                    kind: newspaper
                  - id: one
                    name: Again
                    url: https://example.com/other
                    kind: feed
                    standing: rumour
                """);

        refuses(List.of("--sources", sources.toString()), sources.toString(), "newspaper", "rumour", "one");
    }

    @Test
    void namesASourcesFileThatIsMissing() {
        Path missing = temporary.resolve("missing.yaml");

        refuses(List.of("--sources", missing.toString()), missing.toString());
    }

    private void refuses(List<String> options, String... words) {
        List<String> all = new ArrayList<>(options);
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", temporary.resolve("data").toString()));
        }
        if (!all.contains("--port")) {
            all.addAll(List.of("--port", port()));
        }
        // The one that reads the list is enough to hear what is wrong with it.
        all.addAll(List.of("--instances", "extract=0,api=0"));
        try (Launcher launcher = Launcher.start(all)) {
            assertThat(launcher.exitCode()).as(launcher.output()).isEqualTo(1);
            assertThat(launcher.output()).contains(words).doesNotContain("Exception", "\tat ");
        }
    }

    private static String port() {
        return Integer.toString(RunningStack.freePort());
    }
}
