package newstracker.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newstracker.event.source.SourceState;
import newstracker.ingest.item.Reading.Hub;

/// All that a poll leaves behind: written in one transaction with the mark that its articles were sent.
record Result(
        String id,
        String url,
        Optional<String> etag,
        Optional<String> lastModified,
        FeedSchedule.Next next,
        Due.Moved moved,
        Telling telling,
        SourceState state) {

    private static final Duration AFTER_NEWS = Duration.ofSeconds(10);

    /// What the poll showed of hubs.
    ///
    /// @param read whether the source was read in full: the hub that it names replaces what it named before
    /// @param missed whether it brought articles that no hub had told of
    record Telling(Optional<Hub> hub, boolean read, boolean missed) {}

    /// When the source is due if a hub told of news while it was being read: soon, but not before its server allows.
    Instant dueIfWoken(Instant now) {
        Instant soon = now.plus(AFTER_NEWS);
        Instant allowed = next.notBefore().filter(soon::isBefore).orElse(soon);
        return allowed.isBefore(next.due()) ? allowed : next.due();
    }
}
