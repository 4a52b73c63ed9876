package newstracker.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A feed in no format yet: what all three of them can say.
record Feed(String title, String home, String self, Instant updated, List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /// One story or change. `id` is that of the story or claim, the same on every channel.
    record Entry(
            String id,
            String title,
            String url,
            String summary,
            Instant published,
            Instant updated,
            Optional<String> language,
            Optional<String> author,
            List<String> categories) {}
}
