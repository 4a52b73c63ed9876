package newstracker.extract.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import newstracker.extract.Extraction;
import newstracker.extract.Extractor;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.CatalogueException;

/// `tracker extract FILE...`: what the files say, one JSON object a line. No broker, no database.
public final class ExtractCommand {

    private ExtractCommand() {}

    static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, System.err));
    }

    /// Answers with the exit code: 0 for success, 1 for a file or catalogue that cannot be read, 2 for wrong options.
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.of(arguments);
            Extractor extractor = new Extractor(catalogue(options));
            int failures = 0;
            for (String file : options.files()) {
                failures += print(file, options, extractor, out, err) ? 0 : 1;
            }
            return failures == 0 ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(Options.USAGE);
            return 2;
        } catch (CatalogueException | IOException unreadable) {
            err.println(unreadable.getMessage());
            return 1;
        }
    }

    private static Catalogue catalogue(Options options) throws IOException {
        return options.catalogue().isPresent()
                ? Catalogue.extendedBy(Path.of(options.catalogue().get()))
                : Catalogue.shipped();
    }

    private static boolean print(String file, Options options, Extractor extractor, PrintStream out, PrintStream err) {
        try {
            Document document = Document.read(file);
            if (options.text()) {
                out.println(document.text());
                return true;
            }
            Extraction extraction = extractor.extract(options.input(document.text()));
            out.println(new Report(document, extractor.version(), extraction, options.explain()).json());
            if (options.explain()) {
                Explanation.of(document, extraction).forEach(err::println);
            }
            return true;
        } catch (NoSuchFileException missing) {
            err.println("tracker extract: no such file: " + missing.getFile());
            return false;
        } catch (IOException unreadable) {
            err.println("tracker extract: cannot read " + file + ": " + unreadable.getMessage());
            return false;
        }
    }
}
