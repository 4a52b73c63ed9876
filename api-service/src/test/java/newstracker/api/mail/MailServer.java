package newstracker.api.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Speaks as much SMTP as it takes to be handed a mail.
final class MailServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    MailServer(int port) throws IOException {
        server = new ServerSocket(port, 16, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /// What came, with soft line breaks undone.
    List<String> mails() {
        return mails.stream()
                .map(mail -> mail.replace("=\n", "").replace("=3D", "="))
                .toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream output = client.getOutputStream()) {
            say(output, "220 ready");
            String line = lines.readLine();
            while (line != null && !line.startsWith("QUIT")) {
                answer(line, lines, output);
                line = lines.readLine();
            }
            say(output, "221 bye");
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private void answer(String line, BufferedReader lines, OutputStream output) throws IOException {
        if (!line.startsWith("DATA")) {
            say(output, "250 ok");
            return;
        }
        say(output, "354 go on");
        StringBuilder mail = new StringBuilder();
        for (String text = lines.readLine(); text != null && !text.equals("."); text = lines.readLine()) {
            mail.append(text).append('\n');
        }
        mails.add(mail.toString());
        say(output, "250 taken");
    }

    private static void say(OutputStream output, String text) throws IOException {
        output.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
