package newstracker.api.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/// Conditions that must all hold, with the values to bind. Texts come from code alone; what people
/// typed is bound.
public final class Where {

    private final StringJoiner conditions = new StringJoiner("\n    and ");
    private final List<Object> values = new ArrayList<>();

    public Where() {
        conditions.setEmptyValue("true");
    }

    public Where and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(Arrays.asList(bound));
        return this;
    }

    /// All of `inner` hold for some row of `from`.
    public Where andExists(String from, Where inner) {
        conditions.add("exists (select 1 from " + from + " where " + inner.text() + ")");
        values.addAll(inner.values);
        return this;
    }

    /// As `andExists`, or else `otherwise` holds.
    public Where andExistsOr(String from, Where inner, String otherwise, Object value) {
        conditions.add("(exists (select 1 from " + from + " where " + inner.text() + ") or " + otherwise + ")");
        values.addAll(inner.values);
        values.add(value);
        return this;
    }

    /// Only when something is asked for.
    Where andAny(String condition, List<String> alternatives) {
        return alternatives.isEmpty() ? this : and(condition, alternatives);
    }

    public String text() {
        return conditions.toString();
    }

    /// The values for a statement that holds these conditions twice.
    public Object[] twice() {
        return values(values.toArray());
    }

    /// The values of this, followed by others.
    public Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
