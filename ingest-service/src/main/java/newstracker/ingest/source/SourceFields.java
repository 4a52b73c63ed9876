package newstracker.ingest.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// The fields of one entry of sources.yaml. What is wrong with them is collected, never thrown, so that a person sees
/// every fault of a file at once.
final class SourceFields {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");

    private final String entry;
    private final Map<?, ?> fields;
    private final List<String> faults;

    SourceFields(String entry, Map<?, ?> fields, List<String> faults) {
        this.entry = entry;
        this.fields = fields;
        this.faults = faults;
    }

    void refuseUnknown(List<String> known) {
        for (Object field : fields.keySet()) {
            if (!known.contains(String.valueOf(field))) {
                fault(String.valueOf(field), "is no field of a source; known are " + String.join(", ", known));
            }
        }
    }

    String required(String field, String example) {
        Optional<String> value = text(field);
        if (value.isEmpty()) {
            fault(field, "is missing; write for example `" + field + ": " + example + "`");
        }
        return value.orElse("");
    }

    Optional<String> text(String field) {
        return switch (fields.get(field)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text.strip()).filter(words -> !words.isEmpty());
            case Number number -> Optional.of(number.toString());
            case Object other -> {
                fault(field, "must be a text, not " + kindOf(other));
                yield Optional.empty();
            }
        };
    }

    boolean flag(String field) {
        return switch (fields.get(field)) {
            case null -> false;
            case Boolean flag -> flag;
            case Object other -> {
                fault(field, "must be true or false, not " + kindOf(other));
                yield false;
            }
        };
    }

    List<String> words(String field) {
        return switch (fields.get(field)) {
            case null -> List.of();
            case List<?> list -> wordsOf(field, list);
            case Object other -> {
                fault(field, "must be a list such as `[xai, tesla]`, not " + kindOf(other));
                yield List.of();
            }
        };
    }

    <E extends Enum<E>> E oneOf(String field, E[] values, Function<E, String> word, Optional<E> usual) {
        Optional<String> given = text(field);
        if (given.isEmpty() && (usual.isPresent() || fields.get(field) != null)) {
            return usual.orElse(values[0]);
        }
        String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
        for (E value : values) {
            if (given.isPresent() && word.apply(value).equals(given.get())) {
                return value;
            }
        }
        fault(field, given.map(wrong -> "is \"" + wrong + "\"").orElse("is missing") + "; use one of " + words);
        return values[0];
    }

    Optional<Duration> duration(String field) {
        Optional<String> given = text(field);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = DURATION.matcher(given.get());
        if (!parts.matches() || parts.group(1).matches("0+")) {
            fault(field, "is \"" + given.get() + "\"; write a time of at least 1s such as 30s, 15m, 6h, 1d");
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    Optional<Pattern> pattern(String field) {
        try {
            return text(field).map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException broken) {
            fault(
                    field,
                    "is no regular expression: " + broken.getDescription() + " near position " + broken.getIndex());
            return Optional.empty();
        }
    }

    void fault(String field, String what) {
        faults.add(entry + ": field `" + field + "` " + what);
    }

    private List<String> wordsOf(String field, List<?> list) {
        List<String> words = new ArrayList<>();
        for (Object word : list) {
            if (word instanceof String text) {
                words.add(text.strip());
            } else {
                fault(field, "must hold texts only, not " + kindOf(word));
            }
        }
        return words;
    }

    private static String kindOf(Object value) {
        return switch (value) {
            case null -> "nothing";
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "a group of fields";
            case Object other -> "`" + other + "`";
        };
    }
}
