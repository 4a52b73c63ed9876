package newstracker.api.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.query.Where;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// Keeps what readers report, for whoever decides.
@Singleton
class ReportStore {

    private static final String SUPPORTED = """
            select 1 as one from claim c
            where c.id = ?
                and (?::text is null or exists (select 1 from evidence e where e.claim = c.id and e.article = ?))
            """;

    private static final String INSERT = """
            insert into report (id, claim, article, reason) values (?, ?, ?, ?)
            returning number, id, at, claim, article, reason, review
            """;

    private static final String PAGE = """
            select number, id, at, claim, article, reason, review from report where %s
                and number < ?
            order by number desc limit ?
            """;

    private static final String SETTLE = "update report set review = ? where claim = ? and review is null";

    /// What somebody thinks is wrong with a claim; `review` is the decision that settled it.
    record ReportView(
            String id,
            String claim,
            Optional<String> article,
            String reason,
            Instant at,
            String state,
            Optional<String> review) {}

    private record Place(long number, ReportView view) {}

    /// Whether there is such a claim, and if an article is named, whether it ever said so.
    boolean concerns(Connection connection, String claim, Optional<String> article) throws SQLException {
        return Sql.first(connection, SUPPORTED, row -> row.number("one"), claim, article, article)
                .isPresent();
    }

    ReportView insert(Connection connection, String claim, Optional<String> article, String reason)
            throws SQLException {
        String id = "rep_" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        return Sql.first(connection, INSERT, ReportStore::place, id, claim, article, reason)
                .orElseThrow()
                .view();
    }

    /// The newest first; `state` is `open` or `settled`.
    Page<ReportView> page(Connection connection, Question question, Optional<String> claim) throws SQLException {
        Where where = new Where();
        claim.ifPresent(id -> where.and("claim = ?", id));
        List<String> states = question.parameters().words("state", List.of("open", "settled"));
        if (!states.isEmpty()) {
            where.and("case when review is null then 'open' else 'settled' end = any(?)", states);
        }
        List<Place> places = Sql.list(
                connection,
                PAGE.formatted(where.text()),
                ReportStore::place,
                where.values(question.beforeNumber(), question.fetch()));
        Page<Place> page = Page.of(places, question.limit(), last -> Cursor.before("reports", last.number()));
        return page.with(page.items().stream().map(Place::view).toList());
    }

    void settle(Connection connection, String claim, String review) throws SQLException {
        Sql.change(connection, SETTLE, review, claim);
    }

    private static Place place(Row row) throws SQLException {
        Optional<String> review = row.maybeText("review");
        ReportView view = new ReportView(
                row.text("id"),
                row.text("claim"),
                row.maybeText("article"),
                row.text("reason"),
                row.instant("at"),
                review.isEmpty() ? "open" : "settled",
                review);
        return new Place(row.longNumber("number"), view);
    }
}
