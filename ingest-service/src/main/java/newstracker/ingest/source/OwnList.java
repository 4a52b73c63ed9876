package newstracker.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The operator's own sources.yaml, edited as text: comments and order are theirs and stay. What would not be
/// understood afterwards is never written.
public final class OwnList {

    private static final String NEW_FILE = "extends: default\n";
    private static final Pattern KEY = Pattern.compile("sources:\\s*(?:\\[\\s*]\\s*)?(?:#.*)?");
    private static final Pattern ENTRY = Pattern.compile("(\\s*)- .*");

    private final Path file;

    public OwnList(Path file) {
        this.file = file;
    }

    /// Adds a source at the end of the list; a file that does not exist yet extends the default list.
    ///
    /// @return the id of a source that reads this address already; then nothing is written
    public Optional<String> add(Source source) throws SourcesFaultException, IOException {
        String before = Files.exists(file) ? Files.readString(file) : NEW_FILE;
        if (Files.exists(file)) {
            Optional<String> present = new SourceList(Optional.of(file), true)
                    .read().stream()
                            .filter(each -> each.url().equals(source.url()))
                            .map(Source::id)
                            .findFirst();
            if (present.isPresent()) {
                return present;
            }
        }
        String after = added(before, source);
        SourcesFile.read(file + " with " + source.url(), after);
        write(after);
        return Optional.empty();
    }

    private static String added(String yaml, Source source) {
        List<String> lines = new ArrayList<>(yaml.stripTrailing().lines().toList());
        int key = IntStream.range(0, lines.size())
                .filter(at -> KEY.matcher(lines.get(at)).matches())
                .findFirst()
                .orElse(lines.size());
        if (key < lines.size()) {
            lines.set(key, lines.get(key).replaceFirst("\\[\\s*]", "").stripTrailing());
        } else {
            lines.addAll(List.of("", "sources:"));
            key++;
        }
        List<String> below = lines.subList(key + 1, lines.size());
        String indent = below.stream()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map(entry -> entry.group(1))
                .findFirst()
                .orElse("  ");
        lines.add(end(lines, key + 1), yaml(source).indent(indent.length()).stripTrailing());
        return String.join("\n", lines) + "\n";
    }

    // Behind the last line of the list: what follows it (another key, comments above that) stays below.
    private static int end(List<String> lines, int start) {
        int end = start;
        for (int at = start; at < lines.size() && !lines.get(at).matches("[^\\s#-].*"); at++) {
            if (!lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
                end = at + 1;
            }
        }
        return end;
    }

    private void write(String yaml) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(beside, yaml);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A source as an entry of sources.yaml, not indented.
    public static String yaml(Source source) {
        StringBuilder more = new StringBuilder();
        source.reading()
                .match()
                .ifPresent(regex -> more.append("  match: \"%s\"\n".formatted(quoted(regex.pattern()))));
        source.reading().select().ifPresent(css -> more.append("  select: \"%s\"\n".formatted(quoted(css))));
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
                                source.ref().standing().word())
                + more;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
