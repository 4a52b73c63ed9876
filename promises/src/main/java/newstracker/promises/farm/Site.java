package newstracker.promises.farm;

import java.io.IOException;

/// What answers at one address of the farm.
interface Site {

    void answer(Request request, Wire wire) throws IOException, InterruptedException;
}
