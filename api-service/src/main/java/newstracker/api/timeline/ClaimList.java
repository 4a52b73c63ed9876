package newstracker.api.timeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;

/// Claims by the order in which they were first recorded, newest first.
@Singleton
public class ClaimList {

    private static final String PAGE = """
            select c.id, c.number from claim c
            where %s
                and c.number < ?
            order by c.number desc limit ?
            """;

    private final ClaimReader reader;

    ClaimList(ClaimReader reader) {
        this.reader = reader;
    }

    private record Place(String id, long number) {}

    public Page<ClaimView> page(Connection connection, Question question) throws SQLException {
        Where where = Conditions.claims(question.criteria(), question.from());
        List<Place> places = Sql.list(
                connection,
                PAGE.formatted(where.text()),
                row -> new Place(row.text("id"), row.longNumber("number")),
                where.values(question.beforeNumber(), question.fetch()));
        Page<Place> page = Page.of(places, question.limit(), last -> Cursor.before("claims", last.number()));
        List<String> ids = page.items().stream().map(Place::id).toList();
        return page.with(reader.views(connection, ids, question.from()));
    }
}
