package newstracker.api.delivery;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The same with a webhook endpoint, told when the test says so.
abstract class TellingHooks extends Telling {

    @Inject
    Sender sender;

    Receiver receiver;

    @BeforeEach
    void openTheEndpoint() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void closeTheEndpoint() {
        receiver.close();
    }
}
