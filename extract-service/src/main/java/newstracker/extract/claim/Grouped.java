package newstracker.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Things with one key together, in the order of their first.
final class Grouped<T> {

    private final Map<String, List<T>> groups = new LinkedHashMap<>();

    void add(String key, T thing) {
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(thing);
    }

    List<List<T>> inOrder() {
        return List.copyOf(groups.values());
    }
}
