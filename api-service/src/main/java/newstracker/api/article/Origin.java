package newstracker.api.article;

import java.time.Instant;

/// Where an article has its place for good, whatever is edited later.
///
/// @param number under which it was recorded first
/// @param recordedAt when that was
/// @param published when it was published, as it said then
public record Origin(long number, Instant recordedAt, Instant published) {}
