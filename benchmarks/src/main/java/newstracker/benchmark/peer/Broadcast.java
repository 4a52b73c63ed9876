package newstracker.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The peer of the stream: one thread that writes the same bytes to everybody who is connected, and knows nothing else.
public final class Broadcast implements AutoCloseable {

    private static final int BACKLOG = 4_096;

    private final ServerSocketChannel server;
    private final List<SocketChannel> clients = new CopyOnWriteArrayList<>();

    private Broadcast(ServerSocketChannel server) {
        this.server = server;
    }

    public static Broadcast open() throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Broadcast broadcast = new Broadcast(server);
        Thread.ofPlatform().daemon().name("broadcast").start(broadcast::accept);
        return broadcast;
    }

    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) server.getLocalAddress();
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                SocketChannel client = server.accept();
                client.configureBlocking(false);
                clients.add(client);
            }
        } catch (IOException closed) {
            // Nobody is let in any more.
        }
    }

    /// Returns when the last byte was handed to the operating system.
    public void send(byte[] bytes) {
        try (Selector selector = Selector.open()) {
            for (SocketChannel client : clients) {
                client.register(selector, SelectionKey.OP_WRITE, ByteBuffer.wrap(bytes));
            }
            while (!selector.keys().isEmpty()) {
                selector.select(Broadcast::write);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(SelectionKey key) {
        ByteBuffer left = (ByteBuffer) key.attachment();
        try {
            ((SocketChannel) key.channel()).write(left);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!left.hasRemaining()) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel client : clients) {
            client.close();
        }
    }
}
