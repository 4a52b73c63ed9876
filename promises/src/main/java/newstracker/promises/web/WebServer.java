package newstracker.promises.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Web servers at as many loopback addresses as one likes, behind one port. Linux answers at all of
/// 127.0.0.0/8.
public final class WebServer implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket socket;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final Visits visits = new Visits();

    private WebServer(ServerSocket socket) {
        this.socket = socket;
    }

    public static WebServer start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress("0.0.0.0", 0), BACKLOG);
            WebServer server = new WebServer(socket);
            Thread.ofPlatform().daemon().name("farm").start(server::accept);
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException("the servers of the farm cannot listen: " + failed.getMessage(), failed);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public Visits visits() {
        return visits;
    }

    public void open(String address, Site site) {
        sites.put(address, site);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket guest = socket.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                // Either we are closed, or one guest has gone before we could greet it.
            }
        }
    }

    private void serve(Socket guest) {
        String address = guest.getLocalAddress().getHostAddress();
        try (guest) {
            Site site = sites.get(address);
            // Nobody outside of this machine has any business here.
            if (site == null || !guest.getInetAddress().isLoopbackAddress()) {
                return;
            }
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
            Optional<Request> request = Request.read(in);
            if (request.isPresent()) {
                answer(address, site, request.get(), new Wire(guest));
            }
        } catch (IOException gone) {
            // Whoever asked was killed, which is what we are here for.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String address, Site site, Request request, Wire wire)
            throws IOException, InterruptedException {
        if (!request.method().equals("GET")) {
            site.answer(request, wire);
            return;
        }
        boolean notices = site.notices();
        visits.begin(address, notices);
        try {
            site.answer(request, wire);
        } finally {
            visits.end(address, notices);
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
