package newstracker.promises.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A port that nobody has any business at. Whoever was talked into connecting to it is counted.
public final class Canary implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger visits = new AtomicInteger();

    private Canary(ServerSocket socket) {
        this.socket = socket;
    }

    public static Canary start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress("0.0.0.0", 0));
            Canary canary = new Canary(socket);
            Thread.ofPlatform().daemon().name("canary").start(canary::count);
            return canary;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// `:PORT/feed`, to be put behind any name of this machine.
    public String behind() {
        return ":" + socket.getLocalPort() + "/feed";
    }

    public int visits() {
        return visits.get();
    }

    private void count() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                visits.incrementAndGet();
            } catch (IOException closed) {
                // The run is over.
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
