package newstracker.api.support;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Real time, until a test lets hours pass.
@Singleton
public class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }
}
