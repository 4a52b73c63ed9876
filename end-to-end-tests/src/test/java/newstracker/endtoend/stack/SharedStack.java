package newstracker.endtoend.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One stack with one feed server for all test classes that do not mind each other; it stops after the last of them.
/// A test asks for it by a parameter.
public final class SharedStack implements ParameterResolver {

    private static final String UNREACHABLE = """
              - id: nobody-answers
                name: Nobody answers
                url: http://127.0.0.1:1/feed.xml
                kind: feed
                companies: [tesla]
                standing: press
                every: 1s
            """;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shared.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
    }

    /// What the tests share.
    public record Shared(FeedServer feeds, RunningStack stack) implements AutoCloseable {

        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("shared-stack");
                FeedServer feeds = FeedServer.start();
                Path sources = feeds.sources(
                        folder.resolve("sources.yaml"),
                        UNREACHABLE,
                        "news.rss",
                        "journal.atom",
                        "poison.rss",
                        "idle.rss",
                        "odd.rss",
                        "odd.json",
                        "large.rss",
                        "large.json",
                        "huge.rss",
                        "stream.rss",
                        "flood1.rss",
                        "flood2.rss",
                        "flood3.atom",
                        "broker1.rss",
                        "broker2.rss",
                        "database1.rss",
                        "database2.rss",
                        "power.rss");
                // Two of each that may have companions: what one loses the other must not notice.
                return new Shared(
                        feeds,
                        RunningStack.start(
                                folder.resolve("data"),
                                sources,
                                "--instances",
                                "extract=2,api=2",
                                "--trusted-proxy",
                                "127.0.0.1",
                                "--trusted-user-header",
                                "X-Remote-User"));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            stack.close();
            feeds.close();
            try (Stream<Path> files = Files.walk(stack.data().getParent())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
