package newstracker.local.assistant;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/// Standard input that tells when the assistant has hung up: the protocol has no other good-bye.
final class EndingInput extends FilterInputStream {

    private final CountDownLatch ended = new CountDownLatch(1);

    EndingInput(InputStream input) {
        super(input);
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public int read() throws IOException {
        return noticed(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return noticed(super.read(bytes, from, length));
    }

    private int noticed(int read) {
        if (read < 0) {
            ended.countDown();
        }
        return read;
    }
}
