package newstracker.promises;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What the run ran on.
///
/// @param load how many processes ran or waited for a core before the run
record Machine(String commit, String load) {

    static String loadNow() {
        return String.format(
                Locale.ROOT,
                "%.0f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static Machine of(Path home) {
        String commit = git(home, "rev-parse", "--short", "HEAD");
        boolean changed =
                !git(home, "status", "--porcelain", "--untracked-files=no").isBlank();
        return new Machine(commit + (changed ? " with changes" : ""), loadNow());
    }

    String words() {
        Runtime runtime = Runtime.getRuntime();
        return "%d cores, Java %s; load %s before and %s at the end"
                .formatted(runtime.availableProcessors(), Runtime.version().feature(), load, loadNow());
    }

    private static String git(Path home, String... words) {
        String[] command = new String[words.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = home.toString();
        System.arraycopy(words, 0, command, 3, words.length);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "unknown";
        } catch (IOException none) {
            return "unknown";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
