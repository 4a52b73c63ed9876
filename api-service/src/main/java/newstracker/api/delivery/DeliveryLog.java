package newstracker.api.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newstracker.api.sql.Database;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// What was sent to whom, and what came of it, for the owner of a subscription.
@Singleton
class DeliveryLog {

    private static final int KEPT_DAYS = 30;

    private static final String LIST = """
            select * from delivery where subscription = ? and id < ? and (? = '' or state = ?) order by id desc limit ?
            """;

    private static final String ONE = "select * from delivery where subscription = ? and id = ?";

    private static final String ATTEMPTS = """
            select * from attempt where delivery = any(?::bigint[]) order by delivery, at
            """;

    private static final String HISTORY = """
            select at, state, reason from subscription_history where subscription = ? order by at
            """;

    private static final String FORGET = """
            delete from delivery where state <> 'pending' and created_at < ?::timestamptz - make_interval(days => ?)
            """;

    private static final String PREFIX = "dlv_";

    private final Database database;

    DeliveryLog(Database database) {
        this.database = database;
    }

    record Attempt(Instant at, Optional<Integer> status, int latencyMillis, String excerpt) {}

    record Delivery(
            String id,
            String eventId,
            String state,
            boolean replay,
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> dueAt,
            Optional<Instant> deliveredAt,
            List<Attempt> attempts) {

        Delivery with(List<Attempt> tried) {
            return new Delivery(id, eventId, state, replay, createdAt, dueAt, deliveredAt, tried);
        }
    }

    record Turn(Instant at, String state, Optional<String> reason) {}

    /// A delivery as it was made, enough to make it again.
    record Made(Optional<Long> number, String eventId, Optional<String> body) {}

    List<Delivery> list(String subscription, long before, String state, int most) throws SQLException {
        return database.look(connection -> {
            List<Delivery> found =
                    Sql.list(connection, LIST, DeliveryLog::delivery, subscription, before, state, state, most);
            Map<String, List<Attempt>> attempts = attempts(connection, found);
            return found.stream()
                    .map(each -> each.with(attempts.getOrDefault(each.id(), List.of())))
                    .toList();
        });
    }

    Optional<Made> one(String subscription, long id) throws SQLException {
        return database.look(connection -> Sql.first(
                connection,
                ONE,
                row -> new Made(row.maybeLong("number"), row.text("event_id"), row.maybeText("body")),
                subscription,
                id));
    }

    List<Turn> history(String subscription) throws SQLException {
        return database.look(connection -> Sql.list(
                connection,
                HISTORY,
                row -> new Turn(row.instant("at"), row.text("state"), row.maybeText("reason")),
                subscription));
    }

    int forget(Instant now) throws SQLException {
        return database.change(connection -> Sql.change(connection, FORGET, now, KEPT_DAYS));
    }

    /// By the id of their delivery.
    private static Map<String, List<Attempt>> attempts(Connection connection, List<Delivery> deliveries)
            throws SQLException {
        record Of(String delivery, Attempt attempt) {}
        List<String> numbers = deliveries.stream()
                .map(each -> each.id().substring(PREFIX.length()))
                .toList();
        return Sql.list(connection, ATTEMPTS, row -> new Of(PREFIX + row.longNumber("delivery"), attempt(row)), numbers)
                .stream()
                .collect(Collectors.groupingBy(Of::delivery, Collectors.mapping(Of::attempt, Collectors.toList())));
    }

    private static Attempt attempt(Row row) throws SQLException {
        return new Attempt(row.instant("at"), row.maybeNumber("status"), row.number("millis"), row.text("excerpt"));
    }

    private static Delivery delivery(Row row) throws SQLException {
        String state = row.text("state");
        return new Delivery(
                PREFIX + row.longNumber("id"),
                row.text("event_id"),
                state,
                row.yes("replay"),
                row.instant("created_at"),
                state.equals("pending") ? row.maybeInstant("due_at") : Optional.empty(),
                row.maybeInstant("delivered_at"),
                List.of());
    }
}
