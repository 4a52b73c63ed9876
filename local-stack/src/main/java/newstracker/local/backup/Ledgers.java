package newstracker.local.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import newstracker.local.backup.Manifest.Ledger;

/// Counts what is recorded up to a number of the log of events.
final class Ledgers {

    // One look at one moment, while others go on writing: numbers are in the order of commits.
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private static final String NUMBER = "select number from api.installation";

    private static final String COUNT = """
            select
                (select count(*) from api.event where number <= n.up_to) as events,
                (select count(*) from api.article where number <= n.up_to) as articles,
                (select count(*) from api.claim where number <= n.up_to) as claims,
                (select coalesce(md5(string_agg(number || ' ' || type || ' ' || md5(body::text), ',' order by number)), '')
                    from api.event where number <= n.up_to) as hash
            from (select ?::bigint as up_to) n
            """;

    private Ledgers() {}

    /// As things stand now.
    static Ledger now(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (PreparedStatement snapshot = connection.prepareStatement(SNAPSHOT)) {
                snapshot.execute();
            }
            try (PreparedStatement number = connection.prepareStatement(NUMBER);
                    ResultSet row = number.executeQuery()) {
                row.next();
                return upTo(connection, row.getLong("number"));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    static Ledger upTo(Connection connection, long number) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setLong(1, number);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Ledger(
                        number,
                        row.getLong("events"),
                        row.getLong("articles"),
                        row.getLong("claims"),
                        row.getString("hash"));
            }
        }
    }
}
