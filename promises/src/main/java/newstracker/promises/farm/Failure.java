package newstracker.promises.farm;

import java.io.IOException;
import newstracker.promises.web.Request;
import newstracker.promises.web.Site;
import newstracker.promises.web.Wire;

/// One way in which a server fails, until it is healed.
///
/// @param name in words, for coverage and the table
/// @param heals whether a reader may be expected back within minutes: a server that says "gone" is asked
/// once a week
/// @param named whether coverage must say that it fails: what reads as a feed without news is no failure
record Failure(String name, boolean heals, boolean named, Site script) {

    static Failure of(String name, Site script) {
        return new Failure(name, true, true, script);
    }

    static Failure forEver(String name, Site script) {
        return new Failure(name, false, true, script);
    }

    static Failure readAsEmpty(String name, Site script) {
        return new Failure(name, true, false, script);
    }

    /// A site that fails so until it is told to be well, and is then another.
    static final class Patient implements Site {

        private final Failure failure;
        private final Site well;
        private volatile boolean healed;

        Patient(Failure failure, Site well) {
            this.failure = failure;
            this.well = well;
        }

        void heal() {
            healed = true;
        }

        @Override
        public boolean notices() {
            return healed;
        }

        @Override
        public void answer(Request request, Wire wire) throws IOException, InterruptedException {
            (healed ? well : failure.script()).answer(request, wire);
        }
    }
}
