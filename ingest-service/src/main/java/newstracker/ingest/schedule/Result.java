package newstracker.ingest.schedule;

import java.util.Optional;
import newstracker.event.source.SourceState;

/// All that a poll leaves behind: written in one transaction with the mark that its articles were sent.
record Result(
        String id,
        Optional<String> etag,
        Optional<String> lastModified,
        FeedSchedule.Next next,
        Due.Moved moved,
        SourceState state) {}
