package newstracker.ingest.schedule;

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
        Optional<Hub> hub,
        SourceState state) {}
