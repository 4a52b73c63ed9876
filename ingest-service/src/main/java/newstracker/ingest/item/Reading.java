package newstracker.ingest.item;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.SourceState.Unreadable;

/// What came of reading the bytes of a source.
public sealed interface Reading {

    /// What it publishes. `rest` is how long the source itself wants to be left alone between two reads, `hub` where it
    /// announces what is new.
    record Items(List<Item> items, Optional<Duration> rest, List<Unreadable> unreadable, Optional<Hub> hub)
            implements Reading {

        public Items {
            items = List.copyOf(items);
            unreadable = List.copyOf(unreadable);
        }

        public Items(List<Item> items, Optional<Duration> rest, List<Unreadable> unreadable) {
            this(items, rest, unreadable, Optional.empty());
        }

        /// The same, announced by this hub.
        public Items with(Hub other) {
            return new Items(items, rest, unreadable, Optional.of(other));
        }
    }

    /// A WebSub hub, and the name under which the source is known there, byte for byte.
    record Hub(String address, String topic) {

        public Hub {
            address = Item.storable(address);
            topic = Item.storable(topic);
        }
    }

    /// The items stand elsewhere: the addresses of the documents to read in its place, the most promising first.
    record Elsewhere(List<String> links) implements Reading {

        public Elsewhere {
            links = List.copyOf(links);
        }
    }

    /// None of the forms that can be read; the reason is a sentence for people.
    record NotReadable(String reason) implements Reading {}
}
