package newstracker.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newstracker.local.folder.Refusal;

/// Ports on this machine.
public final class Port {

    // The system may give the same port again before whoever it was for listens there.
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Port() {}

    /// A port on loopback that nobody uses now; never the same twice.
    public static int free() {
        int port = unused();
        return GIVEN.add(port) ? port : free();
    }

    private static int unused() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new Refusal("No free port was found on this machine.", failed);
        }
    }

    /// @throws Refusal when somebody else listens there, or the address is not one of this machine
    public static int requireFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the services do: a port whose last connections still fade away is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return port;
        } catch (IOException failed) {
            throw new Refusal(
                    "Port %d on %s cannot be used (%s). Stop what uses it or choose another with --port N."
                            .formatted(port, address, failed.getMessage()),
                    failed);
        }
    }
}
