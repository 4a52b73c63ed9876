package newstracker.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Reads a body within limits: bytes on the wire, bytes unpacked, and how much one may become of the other.
final class BodyReader {

    private static final int WIRE_LIMIT = 10 * 1024 * 1024;
    private static final int UNPACKED_LIMIT = 20 * 1024 * 1024;
    /// Below this size no ratio is suspicious.
    private static final int FREE_OF_RATIO = 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;

    private BodyReader() {}

    /// A body that must not be read to its end; the message says why.
    static final class RefusedBodyException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedBodyException(String message) {
            super(message);
        }
    }

    static byte[] read(InputStream wire, String encoding, Room room) throws IOException {
        Counted counted = new Counted(wire);
        InputStream unpacked = unpacked(counted, encoding.strip().toLowerCase(Locale.ROOT));
        ByteArrayOutputStream body = new ByteArrayOutputStream(16 * 1024);
        byte[] piece = new byte[16 * 1024];
        for (int read = unpacked.read(piece); read >= 0; read = unpacked.read(piece)) {
            body.write(piece, 0, read);
            check(counted.count, body.size());
            if (body.size() > Room.TINY) {
                fit(body.size(), room);
            }
        }
        return body.toByteArray();
    }

    private static void fit(int bytes, Room room) throws RefusedBodyException {
        try {
            if (!room.fit(bytes)) {
                throw new RefusedBodyException("too many large answers came at once; it is asked again");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedBodyException("reading was stopped");
        }
    }

    private static void check(long wire, int unpacked) throws RefusedBodyException {
        if (unpacked > UNPACKED_LIMIT) {
            throw new RefusedBodyException("the answer is larger than 20 MiB");
        }
        if (unpacked > FREE_OF_RATIO && unpacked / HIGHEST_RATIO > wire) {
            throw new RefusedBodyException("the answer unpacks to more than 100 times its size, as bombs do");
        }
    }

    private static InputStream unpacked(Counted wire, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity", "none", "utf-8" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, 8192);
            case "deflate" -> inflated(wire);
            default ->
                throw new RefusedBodyException("the answer is packed as \"" + encoding + "\", which was not asked for");
        };
    }

    // Some servers send zlib, some raw deflate; the first byte tells.
    private static InputStream inflated(Counted wire) throws IOException {
        java.io.PushbackInputStream start = new java.io.PushbackInputStream(wire);
        int first = start.read();
        if (first >= 0) {
            start.unread(first);
        }
        boolean zlib = (first & 0x0F) == 8;
        return new InflaterInputStream(start, new Inflater(!zlib));
    }

    /// Counts what came over the wire and stops at the limit.
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream wire) {
            super(wire);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            add(Math.max(read, 0));
            return read;
        }

        private void add(int read) throws RefusedBodyException {
            count += read;
            if (count > WIRE_LIMIT) {
                throw new RefusedBodyException("the answer is larger than 10 MiB");
            }
        }
    }
}
