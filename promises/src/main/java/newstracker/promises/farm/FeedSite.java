package newstracker.promises.farm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import newstracker.promises.web.Request;
import newstracker.promises.web.Site;
import newstracker.promises.web.Wire;

/// A feed that grows while it is read and forgets what is old, with an ETag as the world has them.
final class FeedSite implements Site {

    private final String base;
    private final FeedForm form;
    private final Duration memory;
    private final Deque<Note> notes = new ArrayDeque<>();
    private int version;
    private byte[] written = new byte[0];
    private int writtenVersion = -1;

    /// @param memory how long an item stays in the feed
    FeedSite(String base, FeedForm form, Duration memory) {
        this.base = base;
        this.form = form;
        this.memory = memory;
    }

    synchronized void publish(Note note) {
        notes.addFirst(note);
        Instant old = Instant.now().minus(memory);
        while (notes.getLast().at().isBefore(old)) {
            notes.removeLast();
        }
        version++;
    }

    /// Changes an item that still stands there.
    ///
    /// @return whether it did
    synchronized boolean edit(String key, UnaryOperator<Note> change) {
        List<Note> all = List.copyOf(notes);
        if (all.stream().noneMatch(note -> note.key().equals(key))) {
            return false;
        }
        notes.clear();
        all.forEach(note -> notes.addLast(note.key().equals(key) ? change.apply(note) : note));
        version++;
        return true;
    }

    /// Takes an item out before its time.
    synchronized void remove(String key) {
        if (notes.removeIf(note -> note.key().equals(key))) {
            version++;
        }
    }

    /// The feed as it stands now.
    synchronized String text() {
        return form.write(base, List.copyOf(notes));
    }

    private record Page(String tag, byte[] body) {}

    private synchronized Page page() {
        if (writtenVersion != version) {
            written = form.write(base, List.copyOf(notes)).getBytes(StandardCharsets.UTF_8);
            writtenVersion = version;
        }
        return new Page("\"" + version + "\"", written);
    }

    @Override
    public void answer(Request request, Wire wire) throws IOException {
        if (!request.path().startsWith("/feed")) {
            wire.send(404, Map.of(), new byte[0]);
            return;
        }
        Page page = page();
        Map<String, String> headers = new HashMap<>(Map.of("ETag", page.tag(), "Content-Type", form.type()));
        boolean known =
                request.header("if-none-match").filter(page.tag()::equals).isPresent();
        wire.send(known ? 304 : 200, headers, known ? new byte[0] : page.body());
    }
}
