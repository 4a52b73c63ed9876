package newstracker.api.ruling;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.Witness;
import newstracker.api.ruling.Ruling.Place;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.claim.Phase;

/// Keeps what was decided about places in texts.
@Singleton
public class RulingStore {

    private static final String RULINGS = """
            select g.article, g.sha256, g.start_at, g.end_at, v.claim, v.replacement, v.phase
            from ruling g join review v on v.id = g.review
            where %s
            order by v.number, g.start_at
            """;

    private static final String OF_TEXTS = RULINGS.formatted("g.sha256 = any(?) and v.withdrawn_at is null");
    private static final String OF_REVIEW = RULINGS.formatted("v.id = ?");

    private static final String INSERT = """
            insert into ruling (review, article, sha256, start_at, end_at, surface) values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    // What was decided about words that are gone must be looked at again by somebody.
    private static final String REOPEN = """
            update review set reopened_at = ?
            where reopened_at is null and withdrawn_at is null and id in (select review from ruling where article = ? and sha256 <> ?)
            """;

    private final ClaimReader claims;

    public RulingStore(ClaimReader claims) {
        this.claims = claims;
    }

    private record Kept(Place place, String claim, Optional<String> replacement, Optional<Phase> phase) {}

    /// What a text says when everything is respected that people decided about it.
    public List<Statement> respected(Connection connection, List<Statement> statements) throws SQLException {
        List<String> texts = statements.stream()
                .map(statement -> statement.witness().place().sha256())
                .distinct()
                .toList();
        return texts.isEmpty() ? statements : Ruling.applied(read(connection, OF_TEXTS, texts), statements);
    }

    /// What one review decided about, place by place.
    public List<Ruling> ofReview(Connection connection, String review) throws SQLException {
        return read(connection, OF_REVIEW, review);
    }

    private List<Ruling> read(Connection connection, String sql, Object of) throws SQLException {
        List<Kept> kept = Sql.list(connection, sql, RulingStore::kept, of);
        List<String> ids =
                kept.stream().flatMap(one -> one.replacement().stream()).toList();
        Map<String, NormalClaim> replacements = claims.normal(connection, ids);
        return kept.stream()
                .map(one ->
                        new Ruling(one.place(), one.claim(), one.replacement().map(replacements::get), one.phase()))
                .toList();
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(
                new Place(row.text("article"), row.text("sha256"), row.number("start_at"), row.number("end_at")),
                row.text("claim"),
                row.maybeText("replacement"),
                row.maybeText("phase").map(Phase::valueOf));
    }

    /// Remembers on which places a review was decided.
    public void insert(Connection connection, String review, List<Statement> statements) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Statement statement : statements) {
            Witness.Place place = statement.witness().place();
            rows.add(new Object[] {
                review,
                place.article(),
                place.sha256(),
                place.start(),
                place.end(),
                statement.witness().words().surface()
            });
        }
        Sql.changeAll(connection, INSERT, rows);
    }

    /// To be called when an article has a new text.
    public void reopen(Connection connection, String article, String sha256, Instant at) throws SQLException {
        Sql.change(connection, REOPEN, at, article, sha256);
    }
}
