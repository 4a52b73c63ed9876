package newstracker.ingest.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.guard.AddressGuard;
import newstracker.ingest.read.feed.FeedXmlDocument;
import newstracker.ingest.source.Opml;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceList;
import newstracker.ingest.source.SourcesFaultException;

/// `sources check [FILE]`, `test URL`, `add URL --company xai`, `export [FILE]`, `import FILE`: works on files and
/// addresses alone, without broker or database.
public final class SourcesCommand {

    private static final String USAGE = """
            sources check [FILE]               say everything that is wrong with a list of sources
            sources test URL                   say what would be read there
            sources add URL [--company ID]     test URL and print its entry for sources.yaml
            sources export [FILE]              print the feeds of a list as OPML
            sources import FILE [--company ID] print the entries of an OPML file for sources.yaml""";

    private static final int USED_WRONGLY = 2;

    private final PrintStream out;
    private final PrintStream problems;

    SourcesCommand(PrintStream out, PrintStream problems) {
        this.out = out;
        this.problems = problems;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new SourcesCommand(out, System.err).run(Arrays.asList(args)));
    }

    int run(List<String> args) throws InterruptedException, IOException {
        String word = args.isEmpty() ? "" : args.getFirst();
        List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
        Optional<String> first =
                rest.stream().filter(arg -> !arg.startsWith("--")).findFirst();
        try {
            return switch (word) {
                case "check" -> check(first.map(Path::of));
                case "export" -> export(first.map(Path::of));
                case "test" -> first.isPresent() ? test(first.get()) : usage();
                case "add" -> first.isPresent() ? add(first.get(), companies(rest)) : usage();
                case "import" -> first.isPresent() ? importing(Path.of(first.get()), companies(rest)) : usage();
                default -> usage();
            };
        } catch (SourcesFaultException faults) {
            problems.println(faults.getMessage());
            return 1;
        }
    }

    private int check(Optional<Path> file) throws SourcesFaultException {
        List<Source> sources = new SourceList(file.or(SourcesCommand::configured), true).read();
        out.println(sources.size() + " sources, no faults");
        return 0;
    }

    private int export(Optional<Path> file) throws SourcesFaultException {
        out.print(Opml.written(new SourceList(file.or(SourcesCommand::configured), true).read()));
        return 0;
    }

    private int importing(Path file, List<String> companies) throws IOException {
        if (!Files.isReadable(file)) {
            problems.println("the file " + file + " cannot be read: check its name");
            return 1;
        }
        List<Source> sources = Opml.read(FeedXmlDocument.parsed(Files.readString(file)), companies);
        sources.forEach(source -> out.print(entry(source)));
        problems.println(sources.size() + " feeds; paste them below `sources:` in your sources.yaml");
        return sources.isEmpty() ? 1 : 0;
    }

    private int test(String url) throws InterruptedException, IOException {
        try (SafeHttp http = http()) {
            Trial trial = Trial.of(url, http);
            trial.report().forEach(out::println);
            return trial.feed().isPresent() ? 0 : 1;
        }
    }

    private int add(String url, List<String> companies) throws InterruptedException, IOException {
        try (SafeHttp http = http()) {
            Trial trial = Trial.of(url, http);
            trial.report().forEach(problems::println);
            if (trial.feed().isEmpty()) {
                return 1;
            }
            String found = trial.feed().get();
            out.print(entry(Opml.read(
                            FeedXmlDocument.parsed(
                                    "<opml><outline xmlUrl=\"" + found.replace("&", "&amp;") + "\"/></opml>"),
                            companies)
                    .getFirst()));
            return 0;
        }
    }

    private int usage() {
        problems.println(USAGE);
        return USED_WRONGLY;
    }

    private static String entry(Source source) {
        return """
                  - id: %s
                    name: "%s"
                    url: "%s"
                    kind: %s
                    companies: [%s]
                    standing: %s
                """.formatted(
                        source.id(),
                        quoted(source.ref().name()),
                        quoted(source.url()),
                        source.kind().word(),
                        String.join(", ", source.companies()),
                        source.ref().standing().word());
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }

    private static List<String> companies(List<String> args) {
        int option = args.indexOf("--company");
        return option >= 0 && option + 1 < args.size()
                ? List.of(args.get(option + 1).split(","))
                : List.of();
    }

    private static SafeHttp http() {
        String allowed = System.getenv().getOrDefault("NEWS_ALLOW_HOSTS", "");
        List<String> hosts =
                Stream.of(allowed.split(",")).filter(host -> !host.isBlank()).toList();
        return new SafeHttp(new AddressGuard(hosts), Optional.ofNullable(System.getenv("NEWS_CONTACT")));
    }

    private static Optional<Path> configured() {
        return Optional.ofNullable(System.getenv("NEWS_SOURCES"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }
}
