package newstracker.api.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// One row of an answer, in the words of the domain: absent values are empty, times are instants.
public record Row(ResultSet row) {

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    public Optional<byte[]> maybeBytes(String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column));
    }

    public int number(String column) throws SQLException {
        return row.getInt(column);
    }

    public Optional<Integer> maybeNumber(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    public long longNumber(String column) throws SQLException {
        return row.getLong(column);
    }

    public Optional<Long> maybeLong(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    public boolean yes(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public Optional<Boolean> maybeYes(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Boolean.class));
    }

    public Optional<BigDecimal> maybeDecimal(String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    public Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    public List<String> texts(String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public int[] numbers(String column) throws SQLException {
        Integer[] boxed = (Integer[]) row.getArray(column).getArray();
        int[] numbers = new int[boxed.length];
        for (int index = 0; index < boxed.length; index++) {
            numbers[index] = boxed[index];
        }
        return numbers;
    }
}
