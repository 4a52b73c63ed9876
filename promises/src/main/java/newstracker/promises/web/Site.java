package newstracker.promises.web;

import java.io.IOException;

/// What answers at one address of the farm.
public interface Site {

    void answer(Request request, Wire wire) throws IOException, InterruptedException;

    /// Whether it notices that whoever asked has gone: a server that hangs does not.
    default boolean notices() {
        return true;
    }
}
