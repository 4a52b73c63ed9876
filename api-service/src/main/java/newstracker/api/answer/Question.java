package newstracker.api.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.journal.Position;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Criteria;
import newstracker.api.query.Parameters;

/// What is to be answered: which rows, from which viewpoint, from where in the list.
public record Question(
        Criteria criteria,
        Viewpoint from,
        Position position,
        int limit,
        Optional<Cursor> cursor,
        List<String> warnings,
        Parameters parameters) {

    public long beforeNumber() {
        return cursor.map(Cursor::number).orElse(Long.MAX_VALUE);
    }

    /// The name after which a list by name goes on.
    public String afterKey() {
        return cursor.map(Cursor::key).orElse("");
    }

    /// The same question about claims of one kind only.
    public Question about(String kind) {
        return new Question(criteria.ofKind(kind), from, position, limit, cursor, warnings, parameters);
    }

    /// The same question, going on after a page.
    public Question from(Optional<Cursor> place, int rows) {
        return new Question(criteria, from, position, rows, place, warnings, parameters);
    }

    /// From where the first page was looked at, in lists whose cursors tell: nothing moves between the pages.
    public Viewpoint fromFirst() {
        return cursor.map(Cursor::ranked)
                .map(place -> new Viewpoint(place.seen(), from.reportedUntil(), from.position()))
                .orElse(from);
    }

    /// The same question with fewer rows on a page.
    public Question atMost(int rows) {
        return from(cursor, rows);
    }

    public Question ofBenchmark(String id) {
        return new Question(criteria.ofBenchmark(id), from, position, limit, cursor, warnings, parameters);
    }

    /// One more than is shown: whether there is a next page.
    public int fetch() {
        return limit + 1;
    }

    public Optional<Instant> asOf() {
        return criteria.when().asOf();
    }
}
