package newstracker.promises.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Clients that ask for the whole stream and then read nothing of it.
public final class SlowReaders implements AutoCloseable {

    private static final int SMALL = 4096;

    private final List<Socket> sockets = new ArrayList<>();

    /// @param after the event behind which they ask for everything
    public SlowReaders(URI api, int clients, String after) {
        for (int client = 0; client < clients; client++) {
            try {
                sockets.add(open(api, after));
            } catch (IOException down) {
                // Somebody who cannot even connect harms nobody.
            }
        }
    }

    private static Socket open(URI api, String after) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.getPort()), SMALL);
        socket.getOutputStream()
                .write("GET /v1/stream?lastEventId=%s HTTP/1.1\r\nHost: %s\r\n\r\n"
                        .formatted(after, api.getAuthority())
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    public int clients() {
        return sockets.size();
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It was let go, as it should be.
            }
        }
    }
}
