package newstracker.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `tracker` as people call it.
class TrackerScriptTest {

    private static final String OLD_JAVA = "#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025-04-15' >&2\n";

    @TempDir
    private Path temporary;

    @Test
    void showsItsCommands() throws Exception {
        Ended help = run(List.of(Project.file("tracker").toString()), Map.of());

        assertThat(help.code()).isZero();
        assertThat(help.output()).contains("run", "test", "extract FILE...");
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws Exception {
        Ended unknown = run(List.of(Project.file("tracker").toString(), "rnu"), Map.of());

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.output()).contains("unknown command 'rnu'", "usage: tracker");
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("news"), Project.file("tracker"));

        Ended help =
                run(List.of(link.toString(), "run", "--help"), Map.of("JAVA_HOME", System.getProperty("java.home")));

        assertThat(help.code()).as(help.output()).isZero();
        assertThat(help.output()).contains("--allow-host HOST");
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        Path old = oldJava();

        Ended help = run(
                List.of(Project.file("tracker").toString(), "run", "--help"),
                Map.of("JAVA_HOME", old.toString(), "PATH", newJavaFirst()));

        assertThat(help.output()).contains("usage: tracker run");
    }

    @Test
    void saysWhatToInstallWhenEveryJavaIsTooOld() throws Exception {
        Path old = oldJava();
        String script = Files.readString(Project.file("tracker"))
                .replace("/usr/lib/jvm/*/", old + "/")
                .replace("/opt/*/", old + "/");
        Path copy = executable(temporary.resolve("tracker"), script);

        Ended refused = run(
                List.of(copy.toString(), "run"),
                Map.of("JAVA_HOME", old.toString(), "PATH", old.resolve("bin") + ":/usr/bin:/bin"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("needs Java 25 or newer", "Install a JDK 25", "JAVA_HOME");
    }

    @Test
    void extractsWhatATextSays() throws Exception {
        Path text = Files.writeString(temporary.resolve("offer.txt"), "SuperGrok costs $30 per month.\n");

        Ended extracted = run(
                List.of(Project.file("tracker").toString(), "extract", text.toString()),
                Map.of("JAVA_HOME", System.getProperty("java.home")));

        assertThat(extracted.code()).as(extracted.output()).isZero();
        assertThat(extracted.output()).contains("\"id\":\"offer\"", "\"amount\":30", "\"item\":\"SuperGrok\"");
    }

    private Path oldJava() throws IOException {
        Path home = temporary.resolve("java-17");
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), OLD_JAVA);
        return home;
    }

    private static String newJavaFirst() {
        return System.getProperty("java.home") + "/bin:" + System.getenv("PATH");
    }

    private static Path executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(List<String> words, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile(temporary, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Ended(int code, String output) {}
}
