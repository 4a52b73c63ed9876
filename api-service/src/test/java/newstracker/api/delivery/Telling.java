package newstracker.api.delivery;

import jakarta.inject.Inject;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An empty timeline, somebody with a key who subscribes, and a clock that runs as the test wishes.
public abstract class Telling {

    @Inject
    protected Desk desk;

    @Inject
    protected MovableClock clock;

    @Inject
    protected KeyStore keys;

    protected Subscriber subscriber;

    @BeforeEach
    void emptyTimelineAndAKey() throws Exception {
        desk.clear();
        clock.reset();
        subscriber = Subscriber.with(keys, Scope.SUBSCRIBE);
    }

    @AfterEach
    void clockOfToday() {
        clock.reset();
    }
}
