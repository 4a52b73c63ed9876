package newstracker.api.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The two ways to use the database: one consistent look at it, or one change that happens whole or not
/// at all.
@Singleton
public class Database {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /// What is done with a connection.
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /// Every statement of `work` sees the same state, whatever is written meanwhile.
    public <R> R look(Work<R> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // One round trip; the setters of JDBC take four and change the whole session.
                Sql.call(connection, SNAPSHOT);
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /// One transaction: committed when `work` returns, gone when it throws.
    public <R> R change(Work<R> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                R result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    /// A connection of one's own, outside of any transaction, for listening.
    public Connection own() throws SQLException {
        return source.getConnection();
    }
}
