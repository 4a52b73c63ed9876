package newstracker.api.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import newstracker.api.journal.Position;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Criteria;
import newstracker.api.sql.Sql;

/// From where the data are looked at: from their end, or from what was known at some time.
final class Viewpoints {

    private static final String AS_OF = "select coalesce(max(number), 0) as number from moment where at <= ?";

    private Viewpoints() {}

    static Viewpoint of(Connection connection, Criteria.When when, Position position) throws SQLException {
        Optional<Instant> asOf = when.asOf();
        long number = asOf.isEmpty()
                ? position.number()
                : Sql.first(connection, AS_OF, row -> row.longNumber("number"), asOf)
                        .orElseThrow();
        return new Viewpoint(number, when.reportedUntil(), Optional.of(position));
    }
}
