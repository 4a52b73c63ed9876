package newstracker.local.process;

import java.nio.file.Path;
import java.util.List;

/// How the Java processes of the stack are started: small, since several share one machine.
public final class Jvm {

    private Jvm() {}

    /// The java that runs us, with a heap of that size at most.
    public static List<String> command(int megabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
