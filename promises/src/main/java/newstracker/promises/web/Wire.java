package newstracker.promises.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The open connection to whoever asks, down to its bytes: a site may answer as badly as it likes.
public final class Wire {

    private final Socket socket;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /// A whole and honest answer.
    public void send(int status, Map<String, String> headers, byte[] body) throws IOException {
        send(status, headers, body, body.length);
    }

    /// @param announced the length that the answer claims to have
    public void send(int status, Map<String, String> headers, byte[] body, int announced) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 304 && status != 204) {
            head.append("Content-Length: ").append(announced).append("\r\n");
        }
        raw(head.append("Connection: close\r\n\r\n").toString());
        out.write(body);
        out.flush();
    }

    public void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Ends it as a router does that has lost its memory.
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
