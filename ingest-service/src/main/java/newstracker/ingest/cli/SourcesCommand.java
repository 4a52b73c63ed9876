package newstracker.ingest.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.cli.Wish.UnknownWordException;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.read.feed.FeedXml;
import newstracker.ingest.source.Opml;
import newstracker.ingest.source.OwnList;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceList;
import newstracker.ingest.source.SourcesFaultException;
import newstracker.outbound.AddressGuard;

/// `tracker sources check`, `test`, `add`, `export` and `import`: works on files and
/// addresses alone, without broker or database.
public final class SourcesCommand {

    private static final String USAGE = """
            tracker sources check [FILE]               says everything that is wrong with a list of sources
            tracker sources test URL [options]         says what would be read there: a web address, or a folder
            tracker sources add URL [options]          tests URL and adds it to the list of --sources or NEWS_SOURCES
            tracker sources export [FILE]              prints the feeds of a list as OPML
            tracker sources import FILE [--company ID] prints the entries of an OPML file for sources.yaml

            --company ID        what its articles are about when they do not say
            --kind KIND         feed, sitemap, page, markdown or archive; without it the answer tells
            --match REGEX       keeps only items whose title, text or address matches
            --select CSS        for pages: the links that lead to articles
            --allow-host HOST   a private name or address that may be read all the same""";

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
        Optional<Words> understood = Words.of(args);
        if (understood.isEmpty()) {
            return usage();
        }
        Words words = understood.get();
        try {
            return switch (words.command()) {
                case "check" -> check(words.list());
                case "export" -> export(words.list());
                case "test", "add", "import" -> words.operand().isPresent() ? withOperand(words) : usage();
                default -> usage();
            };
        } catch (UnknownWordException unknown) {
            problems.println(unknown.getMessage());
            return USED_WRONGLY;
        } catch (SourcesFaultException faults) {
            problems.println(faults.getMessage());
            return 1;
        }
    }

    private int withOperand(Words words)
            throws SourcesFaultException, UnknownWordException, InterruptedException, IOException {
        String operand = words.operand().orElseThrow();
        return switch (words.command()) {
            case "test" -> test(operand, words);
            case "add" -> add(operand, words);
            default -> importing(Path.of(operand), words.companies());
        };
    }

    private int check(Optional<Path> file) throws SourcesFaultException {
        List<Source> sources = new SourceList(file, true).read();
        out.println(sources.size() + " sources, no faults");
        return 0;
    }

    private int export(Optional<Path> file) throws SourcesFaultException {
        out.print(Opml.written(new SourceList(file, true).read()));
        return 0;
    }

    private int importing(Path file, List<String> companies) throws IOException {
        if (!Files.isReadable(file)) {
            problems.println("the file " + file + " cannot be read: check its name");
            return 1;
        }
        List<Source> sources = Opml.read(FeedXml.parsed(Files.readString(file)), companies);
        sources.forEach(source -> out.print(OwnList.yaml(source).indent(2)));
        problems.println(sources.size() + " feeds; paste them below `sources:` in your sources.yaml");
        return sources.isEmpty() ? 1 : 0;
    }

    private int test(String url, Words words) throws UnknownWordException, InterruptedException, IOException {
        Trial trial = trial(url, words);
        trial.report().forEach(out::println);
        return trial.found().isPresent() ? 0 : 1;
    }

    private int add(String url, Words words)
            throws SourcesFaultException, UnknownWordException, InterruptedException, IOException {
        Trial trial = trial(url, words);
        trial.report().forEach(problems::println);
        if (trial.found().isEmpty()) {
            return 1;
        }
        // Named by the address that was found: a page may have led to its feed.
        Source found = trial.found().get();
        Source source =
                Opml.feed(found.url(), found.companies()).as(found.kind()).with(found.reading());
        return words.sources().isPresent() ? write(words.sources().get(), source) : print(source);
    }

    private static Trial trial(String url, Words words) throws UnknownWordException, InterruptedException, IOException {
        Wish wish = Wish.of(url, words);
        try (SafeHttp http = http(words)) {
            return Trial.of(wish.source(), wish.kind(), http);
        }
    }

    private int write(Path file, Source source) throws SourcesFaultException, IOException {
        Optional<String> present = new OwnList(file).add(source);
        out.println(present.map(id -> file + " reads this address already, as " + id)
                .orElse("added to " + file + " as " + source.id() + "; a running tracker notices"));
        return 0;
    }

    private int print(Source source) {
        problems.println("no file to add it to: name yours with --sources or NEWS_SOURCES, or paste below `sources:`");
        out.print(OwnList.yaml(source).indent(2));
        return 0;
    }

    private int usage() {
        problems.println(USAGE);
        return USED_WRONGLY;
    }

    private static SafeHttp http(Words words) {
        return new SafeHttp(new AddressGuard(words.allowedHosts()), Optional.ofNullable(System.getenv("NEWS_CONTACT")));
    }
}
