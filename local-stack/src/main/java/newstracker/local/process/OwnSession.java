package newstracker.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Starts a program in a session of its own, so that Ctrl-C in the terminal reaches the launcher alone, which
/// then stops everything in order. The program keeps the process id: it stays our direct child.
final class OwnSession {

    private static final String PERL = "use POSIX; POSIX::setsid(); exec @ARGV or die";

    private OwnSession() {}

    static List<String> of(List<String> words) {
        List<String> prefix = onPath("setsid")
                ? List.of("setsid")
                : onPath("perl") // macOS has no setsid, but has this.
                        ? List.of("perl", "-e", PERL, "--")
                        : List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
