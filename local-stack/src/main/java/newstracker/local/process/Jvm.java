package newstracker.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How the Java processes of the stack are started: small, since several share one machine, and fast, with what a
/// training run at build time has learnt about each.
public final class Jvm {

    /// Set while that training run lasts: the processes write their caches instead of using them.
    public static final String TRAINING = "newstracker.training";

    /// How code becomes machine code. The thorough compiler pays where the same code runs for hours; a
    /// program that mostly waits for others starts sooner, and is cheaper for the first ten thousands of
    /// articles, with the quick one alone.
    public enum Compiler {
        QUICK(List.of("-XX:TieredStopAtLevel=1")),
        THOROUGH(List.of());

        private final List<String> words;

        Compiler(List<String> words) {
            this.words = words;
        }
    }

    private Jvm() {}

    /// The java that runs us, with a heap of that size at most.
    ///
    /// @param cache what was learnt about this program; one that fits no longer is passed over by the JVM
    public static List<String> command(int megabytes, Compiler compiler, Path cache) {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError");
        return Stream.of(words.stream(), compiler.words.stream(), cacheOption(cache))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> cacheOption(Path cache) {
        if (Boolean.getBoolean(TRAINING)) {
            return Stream.of("-XX:AOTCacheOutput=" + cache);
        }
        return Files.exists(cache) ? Stream.of("-XX:AOTCache=" + cache) : Stream.of();
    }
}
