package newstracker.benchmark.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.stack.Until;

/// Many connections that one thread reads, so that listening costs next to nothing beside what is listened to. They
/// keep how much came and when; the first keeps the bytes as well.
public final class Listeners implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Selector selector = Selector.open();
    private final List<Listener> all = new ArrayList<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private int cut;

    /// What came in one round.
    ///
    /// @param bytes what each listener heard
    /// @param seconds for each listener, from the first byte that anybody heard to its own last one
    public record Heard(byte[] bytes, Rounds seconds) {

        /// By everybody together, in megabytes a second.
        public double speed() {
            return bytes.length / 1e6 * seconds.figures().size() / seconds.percentile(100);
        }
    }

    private static final class Listener {

        private final SocketChannel channel;
        private long bytes;
        private long first;
        private long last;

        Listener(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private Listeners() throws IOException {
        // One selector for all.
    }

    /// @param greeting what each sends first, such as a request
    public static Listeners connect(InetSocketAddress server, String greeting, int many) throws IOException {
        Listeners listeners = new Listeners();
        for (int one = 0; one < many; one++) {
            SocketChannel channel = SocketChannel.open();
            channel.bind(new InetSocketAddress("127.4.%d.%d".formatted(one / 250, one % 250 + 1), 0));
            channel.connect(server);
            channel.write(ByteBuffer.wrap(greeting.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            Listener listener = new Listener(channel);
            channel.register(listeners.selector, SelectionKey.OP_READ, listener);
            listeners.all.add(listener);
        }
        Thread.ofPlatform().daemon().name("listeners").start(listeners::listen);
        return listeners;
    }

    /// Waits until everybody has heard the same, the more so as nothing came for a while.
    public Heard round(Runnable speak) throws IOException {
        awaitQuiet();
        synchronized (this) {
            heard.reset();
            all.forEach(listener -> listener.bytes = 0);
        }
        speak.run();
        Until.holds("everybody heard the same", PATIENCE, this::same);
        synchronized (this) {
            long begin =
                    all.stream().mapToLong(listener -> listener.first).min().orElseThrow();
            return new Heard(
                    heard.toByteArray(),
                    Rounds.of(all.stream()
                            .map(listener -> (listener.last - begin) / 1e9)
                            .toList()));
        }
    }

    public void awaitQuiet() throws IOException {
        Until.holds("nothing is said any more", PATIENCE, this::quiet);
    }

    private synchronized boolean quiet() {
        requireAll();
        long now = System.nanoTime();
        return all.stream().allMatch(listener -> now - listener.last > QUIET.toNanos());
    }

    private synchronized boolean same() {
        long bytes = all.getFirst().bytes;
        return bytes > 0 && quiet() && all.stream().allMatch(listener -> listener.bytes == bytes);
    }

    private void listen() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        AtomicBoolean open = new AtomicBoolean(true);
        while (open.get()) {
            try {
                selector.select(key -> read((Listener) key.attachment(), buffer));
            } catch (IOException | ClosedSelectorException closed) {
                open.set(false);
            }
        }
    }

    private synchronized void read(Listener listener, ByteBuffer buffer) {
        buffer.clear();
        try {
            int read = listener.channel.read(buffer);
            if (read < 0) {
                cut++;
                listener.channel.close();
                return;
            }
            listener.last = System.nanoTime();
            if (listener.bytes == 0) {
                listener.first = listener.last;
            }
            listener.bytes += read;
            if (listener == all.getFirst()) {
                byte[] bytes = new byte[read];
                buffer.flip().get(bytes);
                heard.writeBytes(bytes);
            }
        } catch (IOException broken) {
            cut++;
        }
    }

    private void requireAll() {
        if (cut > 0) {
            throw new IllegalStateException("%d of %d listeners were cut off".formatted(cut, all.size()));
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (Listener listener : all) {
            listener.channel.close();
        }
    }
}
