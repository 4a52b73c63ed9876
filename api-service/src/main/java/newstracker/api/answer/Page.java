package newstracker.api.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A piece of a list and where it goes on.
public record Page<T>(List<T> items, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }

    /// A list that is never longer than one page.
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, Optional.empty());
    }

    /// Cuts off the one row that was fetched only to see whether there are more.
    public static <K> Page<K> of(List<K> fetched, int limit, Function<K, Cursor> place) {
        if (fetched.size() <= limit) {
            return all(fetched);
        }
        List<K> shown = fetched.subList(0, limit);
        return new Page<>(shown, Optional.of(place.apply(shown.getLast())));
    }

    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next);
    }
}
