package newstracker.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceList;
import newstracker.ingest.source.SourcesFaultException;
import org.jboss.logging.Logger;

/// Notices that the operator's list was edited. A list with faults changes nothing: the old one is read on.
final class ListWatch {

    private static final Logger LOG = Logger.getLogger(ListWatch.class);

    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final SourceList list;
    private final Optional<Path> file;
    private Optional<FileTime> seen;
    private long lastLook = System.nanoTime();

    ListWatch(SourceList list, Optional<Path> file) {
        this.list = list;
        this.file = file;
        this.seen = modified();
    }

    /// The new list, once, after each edit.
    Optional<List<Source>> changed() {
        if (file.isEmpty() || System.nanoTime() - lastLook < BETWEEN_LOOKS) {
            return Optional.empty();
        }
        lastLook = System.nanoTime();
        Optional<FileTime> now = modified();
        if (now.isEmpty() || now.equals(seen)) {
            return Optional.empty();
        }
        seen = now;
        try {
            return Optional.of(list.read());
        } catch (SourcesFaultException faults) {
            LOG.errorf("the edited list is not used, the old one is read on: %s", faults.getMessage());
            return Optional.empty();
        }
    }

    private Optional<FileTime> modified() {
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.getLastModifiedTime(file.get()));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
