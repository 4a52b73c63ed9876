package newstracker.api.claim;

import java.time.Instant;

/// A claim, and when it was first recorded here.
record Recorded(NormalClaim claim, long number, Instant recordedAt) {}
