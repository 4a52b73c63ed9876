package newstracker.promises.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something that was broken on purpose.
///
/// @param end when it was over: for a kill the kill itself, for a frozen process its thawing
/// @param ready how long after that the process did its work again; empty if it did not in time
/// @param alone whether nothing else was broken at the same time and news flowed before
public record Fault(Kind kind, Part part, Instant end, Optional<Duration> ready, boolean alone) {}
