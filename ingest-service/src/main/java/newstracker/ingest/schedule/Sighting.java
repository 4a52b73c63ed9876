package newstracker.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.event.article.Published;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Answer.Headers;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import newstracker.ingest.item.Reading.Hub;

/// What one look at a source showed. `error` is a sentence for people; empty means that all is well.
record Sighting(
        Outcome outcome,
        List<Item> items,
        List<Unreadable> unreadable,
        Optional<Hub> hub,
        Optional<Headers> headers,
        Optional<Answer.Document> document,
        Optional<String> error) {

    static Sighting of(Reading reading, Optional<Answer.Document> document, Duration fresh) {
        Optional<Headers> headers = document.map(Answer.Document::headers);
        return switch (reading) {
            case Reading.Items read -> {
                Optional<Duration> longest = Stream.of(read.rest(), asked(fresh))
                        .flatMap(Optional::stream)
                        .max(Duration::compareTo);
                Outcome outcome = new Outcome.Read(longest, dates(read.items()));
                yield new Sighting(
                        outcome, read.items(), read.unreadable(), read.hub(), headers, document, Optional.empty());
            }
            case Reading.Elsewhere(List<String> links) ->
                unread(document, "this address names other documents to read: " + String.join(", ", links));
            case Reading.NotReadable(String reason) -> unread(document, reason);
        };
    }

    static Sighting unchanged(Headers headers, Duration fresh) {
        Outcome unchanged = new Outcome.Unchanged(asked(fresh));
        return without(unchanged, Optional.of(headers));
    }

    static Sighting paused(int status, Optional<Duration> after) {
        String reason = "the server asks for a pause (status " + status + ")"
                + after.map(pause -> " of " + pause.toSeconds() + " s").orElse("") + "; it is asked again after that";
        return without(new Outcome.Paused(after), reason);
    }

    static Sighting gone() {
        return without(
                new Outcome.Gone(),
                "the publisher says that this address is gone for good (410): remove the source or give it a new url;"
                        + " it is tried once a week");
    }

    static Sighting failed(String reason, boolean ours) {
        return without(new Outcome.Failed(ours), reason);
    }

    /// The same with more that could not be read.
    Sighting with(List<Unreadable> more) {
        List<Unreadable> all = Stream.concat(unreadable.stream(), more.stream()).toList();
        return new Sighting(outcome, items, all, hub, headers, document, error);
    }

    /// Pages are still to be fetched: the source is asked again soon and without validators, so that it
    /// answers in full.
    Sighting unfinished() {
        Optional<Headers> none = Optional.of(new Headers(Map.of()));
        return new Sighting(new Outcome.Unfinished(), items, unreadable, hub, none, document, error);
    }

    /// Validators are replaced by those of a good answer, refreshed by a 304, kept over a failure.
    Optional<String> etag(Due due) {
        return headers.isEmpty()
                ? due.etag()
                : validator("etag").or(() -> document.isEmpty() ? due.etag() : Optional.empty());
    }

    Optional<String> lastModified(Due due) {
        return headers.isEmpty()
                ? due.lastModified()
                : validator("last-modified").or(() -> document.isEmpty() ? due.lastModified() : Optional.empty());
    }

    private Optional<String> validator(String name) {
        return headers.flatMap(all -> all.value(name));
    }

    private static Sighting unread(Optional<Answer.Document> document, String reason) {
        return new Sighting(
                new Outcome.Failed(false),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                document,
                Optional.of(reason));
    }

    private static Sighting without(Outcome outcome, String reason) {
        return new Sighting(
                outcome,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason));
    }

    private static Sighting without(Outcome outcome, Optional<Headers> headers) {
        return new Sighting(
                outcome, List.of(), List.of(), Optional.empty(), headers, Optional.empty(), Optional.empty());
    }

    private static Optional<Duration> asked(Duration fresh) {
        return Optional.of(fresh).filter(Duration::isPositive);
    }

    private static List<Instant> dates(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.dates().published().stream().map(Published::at))
                .toList();
    }
}
