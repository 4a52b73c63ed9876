package newstracker.ingest.item;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.SourceState.Unreadable;

/// What came of reading the bytes of a source.
public sealed interface Reading {

    /// What it publishes. `rest` is how long the source itself wants to be left alone between two reads.
    record Items(List<Item> items, Optional<Duration> rest, List<Unreadable> unreadable) implements Reading {

        public Items {
            items = List.copyOf(items);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// None of the forms that can be read; the reason is a sentence for people.
    record NotReadable(String reason) implements Reading {}
}
