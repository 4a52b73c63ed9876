package newstracker.promises.web;

import java.io.IOException;

/// What answers at one address of the farm.
public interface Site {

    void answer(Request request, Wire wire) throws IOException, InterruptedException;
}
