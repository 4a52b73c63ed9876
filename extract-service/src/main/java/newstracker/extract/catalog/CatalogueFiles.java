package newstracker.extract.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The catalogue as files: those shipped with the product, and those of a folder that extends them.
record CatalogueFiles(List<Content> contents) {

    private static final List<String> SHIPPED = List.of(
            "companies.tsv",
            "ai-models.tsv",
            "vehicles.tsv",
            "cars.tsv",
            "sundries.tsv",
            "plans.tsv",
            "benchmarks.tsv",
            "blockers.tsv",
            "tails.tsv",
            "cues.tsv");

    /// A file's name and text.
    record Content(String name, String text) {}

    static CatalogueFiles shipped() {
        return new CatalogueFiles(SHIPPED.stream().map(CatalogueFiles::resource).toList());
    }

    private static Content resource(String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream("/catalogue/" + name)) {
            if (file == null) {
                throw new IllegalStateException("catalogue/" + name + " is missing from the jar");
            }
            return new Content(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// These files and then every `*.tsv` of the folder, in the order of their names.
    CatalogueFiles and(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CatalogueException(
                    List.of(folder + ": no such folder; --catalogue names a folder of .tsv files"));
        }
        List<Content> all = new ArrayList<>(contents);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                all.add(new Content(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return new CatalogueFiles(all);
    }

    List<CatalogueRow> rows(List<String> faults) {
        List<CatalogueRow> rows = new ArrayList<>();
        for (Content content : contents) {
            List<String> lines = content.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && !line.startsWith("#")) {
                    CatalogueRow.read(line, content.name() + ":" + (i + 1), faults)
                            .ifPresent(rows::add);
                }
            }
        }
        return rows;
    }
}
