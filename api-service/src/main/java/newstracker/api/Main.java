package newstracker.api;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the service.
@QuarkusMain
public final class Main {

    // The framework would refuse letters that stand raw in an address, with nothing but a number. RawLetters reads
    // them.
    private static final String UNCHECKED_ADDRESSES = "vertx.disableURIValidation";

    private Main() {}

    public static void main(String... words) {
        System.setProperty(UNCHECKED_ADDRESSES, "true");
        Quarkus.run(words);
    }
}
