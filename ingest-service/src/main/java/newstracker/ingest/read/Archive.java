package newstracker.ingest.read;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;

/// A folder of Markdown files with front matter: the samples that ship with the product, or an operator's history.
public final class Archive {

    private static final String SHIPPED = "classpath:";
    private static final String ROOT = "/newstracker/ingest/";
    /// Stands beside the shipped folders; where it is found, they are found.
    private static final String LANDMARK = ROOT + "sources.yaml";
    private static final int LARGEST_FILE = 2 * 1024 * 1024;

    private Archive() {}

    /// @param address `classpath:samples`, or a folder as a path or a `file:` address
    public static Reading read(String address) {
        try {
            return address.startsWith(SHIPPED)
                    ? shipped(address.substring(SHIPPED.length()))
                    : folder(address.startsWith("file:") ? Path.of(URI.create(address)) : Path.of(address));
        } catch (IOException | URISyntaxException | IllegalArgumentException unreadable) {
            return new Reading.NotReadable("the archive " + address + " cannot be read: " + unreadable.getMessage());
        }
    }

    // Folders inside a jar have no address of their own, so the way there leads over a file whose address is known.
    private static Reading shipped(String name) throws IOException, URISyntaxException {
        URI landmark = Archive.class.getResource(LANDMARK).toURI();
        if (!landmark.getScheme().equals("jar")) {
            return folder(Path.of(landmark).resolveSibling(name));
        }
        String jar = landmark.toString()
                .substring("jar:".length(), landmark.toString().indexOf("!/"));
        try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
            return folder(files.getPath(ROOT + name));
        }
    }

    private static Reading folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Reading.NotReadable("the archive " + folder + " is no folder");
        }
        List<Item> items = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                add(file, items, unreadable);
            }
        }
        return new Reading.Items(items, Optional.empty(), unreadable);
    }

    private static void add(Path file, List<Item> items, List<Unreadable> unreadable) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > LARGEST_FILE) {
            unreadable.add(new Unreadable(Optional.empty(), "the file " + name + " is larger than 2 MiB"));
            return;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        FrontMatter.read(name.replaceFirst("\\.md$", ""), text)
                .ifPresentOrElse(
                        items::add,
                        () -> unreadable.add(new Unreadable(
                                Optional.empty(), "the file " + name + " has no front matter with a title and a url")));
    }
}
