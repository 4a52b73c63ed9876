package newstracker.api.sql;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.postgresql.PGStatement;

/// Runs a statement with its values. Statements stay in the class that owns the table; this one only
/// binds and reads.
public final class Sql {

    private Sql() {}

    /// Reads one row. The row is only valid during the call.
    @FunctionalInterface
    public interface RowReader<R> {
        R read(Row row) throws SQLException;
    }

    public static <R> List<R> list(Connection connection, String sql, RowReader<R> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return read(statement, reader, values);
        }
    }

    /// The same for a statement that must be planned anew each time: a plan that was made when the tables were small
    /// reads all of them when they are large.
    public static <R> List<R> listPlanned(Connection connection, String sql, RowReader<R> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return read(statement, reader, values);
        }
    }

    private static <R> List<R> read(PreparedStatement statement, RowReader<R> reader, Object... values)
            throws SQLException {
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(new Row(rows)));
            }
            return read;
        }
    }

    public static <R> Optional<R> first(Connection connection, String sql, RowReader<R> reader, Object... values)
            throws SQLException {
        return list(connection, sql, reader, values).stream().findFirst();
    }

    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /// The same statement for many rows in one round trip.
    public static void changeAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (BatchUpdateException failed) {
            // Its own message repeats every value of the batch, whole texts among them.
            throw failed.getNextException() == null ? failed : failed.getNextException();
        }
    }

    /// Runs a query whose answer does not matter, such as taking a lock.
    public static void call(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, asSql(statement.getConnection(), values[index]));
        }
    }

    private static Object asSql(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> asSql(connection, maybe.orElse(null));
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
            case int[] numbers ->
                connection.createArrayOf("int4", IntStream.of(numbers).boxed().toArray());
            case long[] numbers ->
                connection.createArrayOf("int8", LongStream.of(numbers).boxed().toArray());
            default -> value;
        };
    }
}
