package newstracker.api.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/// News of one event comes in waves: what is alike in a later one is a follow-up or a template. A search for alike
/// texts looks into one wave and the two beside it.
///
/// @param number counted from 1970; 2^20 of them reach beyond the year 10,000
public record Wave(long number) {

    public static final Duration LENGTH = Duration.ofDays(3);

    private static final int NUMBERS = 1 << 20;

    public static Wave of(Instant published) {
        return new Wave(Math.floorDiv(published.getEpochSecond(), LENGTH.toSeconds()));
    }

    /// The bands of a text of this wave. Those of the next wave are each one more.
    public long[] keys(Signature signature) {
        return IntStream.of(signature.bands())
                .mapToLong(band -> (long) band * NUMBERS + number)
                .toArray();
    }
}
