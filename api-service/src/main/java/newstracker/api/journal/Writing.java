package newstracker.api.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newstracker.api.json.ApiJson;
import newstracker.api.sql.Sql;

/// One writing transaction, holding the lock: numbers taken here become visible in their order.
public final class Writing {

    private static final String INSERT_EVENT = """
            insert into event (number, at, type, cause, article, claim, source, body)
            values (?, ?, ?, ?, ?, ?, ?, ?::json)
            """;

    private final Connection connection;
    private final Position start;
    private final Instant at;
    private final List<Told> events = new ArrayList<>();
    private long number;

    Writing(Connection connection, Position start, Instant at) {
        this.connection = connection;
        this.start = start;
        this.at = at;
        this.number = start.number();
    }

    public Connection connection() {
        return connection;
    }

    /// The time of everything in this transaction, later than that of any transaction before.
    public Instant at() {
        return at;
    }

    /// The next free number, for a change that is no event.
    public long take() {
        number++;
        return number;
    }

    public long last() {
        return number;
    }

    /// The position of the log when this is committed.
    Position reached() {
        return changed() ? new Position(start.installation(), number, at, start.recordingSince()) : start;
    }

    boolean changed() {
        return number > start.number();
    }

    /// Logs what happened and answers its number.
    public long tell(Happening happening) {
        long taken = take();
        tellAs(taken, happening);
        return taken;
    }

    /// Logs what happened under a number that was taken before, so that rows can carry it.
    public void tellAs(long taken, Happening happening) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", eventId(taken));
        body.put("type", happening.type());
        body.put("at", at);
        body.put("cause", happening.cause());
        body.putAll(happening.body());
        events.add(new Told(taken, at, happening, ApiJson.write(body)));
    }

    /// What was logged, in the order of numbers.
    public List<Told> events() {
        return events.stream().sorted(Comparator.comparingLong(Told::number)).toList();
    }

    /// An event as it stands in the log.
    public record Told(long number, Instant at, Happening happening, String body) {}

    public String eventId(long taken) {
        return Position.eventId(start.installation(), taken);
    }

    void writeEvents() throws SQLException {
        Sql.changeAll(
                connection, INSERT_EVENT, events.stream().map(Writing::columns).toList());
    }

    private static Object[] columns(Told told) {
        Happening happening = told.happening();
        return new Object[] {
            told.number(),
            told.at(),
            happening.type().word(),
            happening.cause().word(),
            happening.article(),
            happening.claim(),
            happening.source(),
            told.body()
        };
    }
}
