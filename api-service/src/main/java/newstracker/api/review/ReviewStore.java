package newstracker.api.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.json.RawJson;
import newstracker.api.query.Where;
import newstracker.api.sql.Database;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.claim.Phase;

/// Keeps decisions.
@Singleton
class ReviewStore {

    private static final String INSERT = """
            insert into review (id, number, at, decision, claim, replacement, phase, reason, reviewer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE = """
            select v.*, (
                    select coalesce(json_agg(json_build_object('article', g.article, 'sha256', g.sha256,
                        'start', g.start_at, 'end', g.end_at, 'surface', g.surface)
                        order by g.article, g.start_at), '[]')
                    from ruling g where g.review = v.id) as places
            from review v
            where %s
                and v.number < ?
            order by v.number desc limit ?
            """;

    private static final String TAKEN = """
            select decision, number, withdrawn_at is not null as withdrawn from review where id = ? for update
            """;

    private static final String WITHDRAW = """
            update review set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? where id = ?
            """;

    private static final String STATE = """
            case when v.withdrawn_at is not null then 'withdrawn' when v.reopened_at is null then 'standing'
                else 'reopened' end = any(?)""";

    private static final List<String> STATES = List.of("standing", "reopened", "withdrawn");

    private final Database database;

    ReviewStore(Database database) {
        this.database = database;
    }

    /// A decision; `places` are those that it was made about. `reopened` when one of them got another text,
    /// `withdrawn` when somebody took it back.
    record ReviewView(
            String id,
            String decision,
            String claim,
            Optional<String> replacement,
            Optional<String> phase,
            String reason,
            String reviewer,
            Instant at,
            String state,
            Optional<Instant> reopenedAt,
            Optional<Withdrawn> withdrawn,
            RawJson places) {}

    record Withdrawn(Instant at, String by, String reason) {}

    /// A decision as far as it takes to take it back.
    record Taken(String decision, long number, boolean withdrawn) {}

    private record Place(long number, ReviewView view) {}

    /// A decision that was just made.
    record Made(String id, long number, Instant at, Optional<String> replacement, Optional<Phase> phase) {}

    void insert(Connection connection, Made made, Decision decision, String reviewer) throws SQLException {
        Sql.change(
                connection,
                INSERT,
                made.id(),
                made.number(),
                made.at(),
                decision.verdict().word(),
                decision.claim(),
                made.replacement(),
                made.phase().map(Phase::name),
                decision.reason(),
                reviewer);
    }

    Optional<Taken> taken(Connection connection, String id) throws SQLException {
        return Sql.first(
                connection,
                TAKEN,
                row -> new Taken(row.text("decision"), row.longNumber("number"), row.yes("withdrawn")),
                id);
    }

    void withdraw(Connection connection, String id, String reason, String by, Instant at) throws SQLException {
        Sql.change(connection, WITHDRAW, at, by, reason, id);
    }

    Optional<ReviewView> view(String id) throws SQLException {
        Where where = new Where().and("v.id = ?", id);
        return database.look(connection -> Sql.first(
                        connection, PAGE.formatted(where.text()), ReviewStore::place, where.values(Long.MAX_VALUE, 1)))
                .map(Place::view);
    }

    /// The newest first; `state` is `standing`, `reopened` or `withdrawn`.
    Page<ReviewView> page(Connection connection, Question question) throws SQLException {
        Where where = new Where();
        question.parameters().one("claim").ifPresent(claim -> where.and("? in (v.claim, v.replacement)", claim));
        List<String> states = question.parameters().words("state", STATES);
        if (!states.isEmpty()) {
            where.and(STATE, states);
        }
        List<Place> places = Sql.list(
                connection,
                PAGE.formatted(where.text()),
                ReviewStore::place,
                where.values(question.beforeNumber(), question.fetch()));
        Page<Place> page = Page.of(places, question.limit(), last -> Cursor.before("reviews", last.number()));
        return page.with(page.items().stream().map(Place::view).toList());
    }

    private static Place place(Row row) throws SQLException {
        Optional<Instant> reopened = row.maybeInstant("reopened_at");
        Optional<Withdrawn> withdrawn = row.maybeInstant("withdrawn_at").isEmpty()
                ? Optional.empty()
                : Optional.of(new Withdrawn(
                        row.instant("withdrawn_at"), row.text("withdrawn_by"), row.text("withdrawn_reason")));
        String standing = reopened.isEmpty() ? "standing" : "reopened";
        ReviewView view = new ReviewView(
                row.text("id"),
                row.text("decision"),
                row.text("claim"),
                row.maybeText("replacement"),
                row.maybeText("phase").map(Phase::valueOf).map(Phase::word),
                row.text("reason"),
                row.text("reviewer"),
                row.instant("at"),
                withdrawn.isPresent() ? "withdrawn" : standing,
                reopened,
                withdrawn,
                new RawJson(row.text("places")));
        return new Place(row.longNumber("number"), view);
    }
}
