package newstracker.api.channel;

import java.time.Instant;

/// One event as it is told: under the same id on every channel.
public record Told(String eventId, String type, Instant at, String body) {}
