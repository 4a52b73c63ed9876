package newstracker.api.query;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newstracker.api.web.Problem;

/// The query string of a request, where every name must be one that the resource knows: a misspelt
/// filter that is passed over in silence gives a wrong answer.
public final class Parameters {

    private static final int LONGEST = 2_000;
    private static final int MOST = 50;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters of(Map<String, List<String>> values, Collection<String> known) {
        for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
            check(parameter.getKey(), parameter.getValue(), known);
        }
        return new Parameters(values);
    }

    private static void check(String name, List<String> values, Collection<String> known) {
        if (!known.contains(name)) {
            Set<String> sorted = new TreeSet<>(known);
            throw Problem.badValue(
                    name, "There is no parameter of this name here; there are: " + String.join(", ", sorted) + ".");
        }
        if (values.size() > MOST) {
            throw Problem.badValue(name, "At most %d values, here are %d.".formatted(MOST, values.size()));
        }
        for (String value : values) {
            if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
                throw Problem.badValue(name, "A value has at most %d characters and no NUL.".formatted(LONGEST));
            }
        }
    }

    public Optional<String> one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw Problem.badValue(name, "This parameter takes one value, here are %d.".formatted(all.size()));
        }
        return all.stream().findFirst().filter(value -> !value.isBlank());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /// One of a closed set of words.
    public List<String> words(String name, Collection<String> allowed) {
        List<String> words =
                all(name).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (String word : words) {
            if (!allowed.contains(word)) {
                throw Problem.badValue(
                        name, "\"%s\" is none of %s.".formatted(word, String.join(", ", new TreeSet<>(allowed))));
            }
        }
        return words;
    }

    public int integer(String name, int usual, int least, int most) {
        Optional<String> given = one(name);
        try {
            int number = given.map(Integer::parseInt).orElse(usual);
            if (number < least || number > most) {
                throw Problem.badValue(name, "Must be from %d to %d.".formatted(least, most));
            }
            return number;
        } catch (NumberFormatException none) {
            throw Problem.badValue(name, "\"%s\" is no whole number.".formatted(given.orElse("")));
        }
    }

    public Optional<BigDecimal> decimal(String name) {
        return one(name).map(given -> decimal(name, given));
    }

    private static BigDecimal decimal(String name, String given) {
        // An exponent of a million would make PostgreSQL write a million digits.
        if (!given.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            throw Problem.badValue(name, "\"%s\" is no number such as 30 or -1.5.".formatted(given));
        }
        return new BigDecimal(given);
    }
}
