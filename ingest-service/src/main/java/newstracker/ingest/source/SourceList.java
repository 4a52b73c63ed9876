package newstracker.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.event.source.Standing;

/// Which sources are read: the default list, or the operator's file in its place or on top of it.
public final class SourceList {

    private static final String DEFAULT_LIST = "/newstracker/ingest/sources.yaml";

    private final Optional<Path> file;
    private final boolean samples;

    /// @param file the operator's file; empty means the default list
    /// @param samples whether sources of standing `sample` are read
    public SourceList(Optional<Path> file, boolean samples) {
        this.file = file;
        this.samples = samples;
    }

    public List<Source> read() throws SourcesFaultException {
        SourcesFile own = file.isPresent() ? SourcesFile.read(file.get().toString(), text(file.get())) : defaults();
        Map<String, Source> byId = new TreeMap<>();
        if (own.extendsDefault()) {
            defaults().sources().forEach(source -> byId.put(source.id(), source));
        }
        own.sources().forEach(source -> byId.put(source.id(), source));
        own.disabled().forEach(byId::remove);
        return byId.values().stream()
                .filter(source -> samples || !isSample(source))
                .toList();
    }

    private static SourcesFile defaults() throws SourcesFaultException {
        return SourcesFile.read("the default list", defaultList());
    }

    private static boolean isSample(Source source) {
        return source.ref().standing() == Standing.SAMPLE;
    }

    private static String defaultList() {
        try (InputStream list = SourceList.class.getResourceAsStream(DEFAULT_LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the default list of sources is part of this program", impossible);
        }
    }

    private static String text(Path file) throws SourcesFaultException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new SourcesFaultException(file.toString(), List.of("there is no such file: check --sources"));
        } catch (MalformedInputException notUtf8) {
            throw new SourcesFaultException(file.toString(), List.of("the file is not UTF-8: save it as UTF-8"));
        } catch (IOException unreadable) {
            throw new SourcesFaultException(
                    file.toString(), List.of("the file cannot be read: " + unreadable.getMessage()));
        }
    }
}
