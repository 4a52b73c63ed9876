package newstracker.extract.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.TextInput;

/// What the command line asks for.
record Options(List<String> files, Map<String, String> values, boolean explain, boolean text) {

    static final String USAGE = "usage: tracker extract [--title TITLE] [--lang LANGUAGE] [--region COUNTRY]"
            + " [--published DATE] [--catalogue DIR] [--explain] [--text] FILE...   (- reads standard input)";

    private static final Set<String> WITH_VALUE = Set.of("--title", "--lang", "--region", "--published", "--catalogue");

    static Options of(String[] arguments) {
        List<String> files = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        boolean explain = false;
        boolean text = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (WITH_VALUE.contains(argument)) {
                if (i + 1 == arguments.length) {
                    throw new IllegalArgumentException("tracker extract: " + argument + " needs a value");
                }
                values.put(argument, arguments[++i]);
            } else if (argument.equals("--explain")) {
                explain = true;
            } else if (argument.equals("--text")) {
                text = true;
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("tracker extract: unknown option " + argument);
            } else {
                files.add(argument);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("tracker extract: no file given");
        }
        Options options = new Options(List.copyOf(files), values, explain, text);
        options.published();
        return options;
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    Optional<String> catalogue() {
        return value("--catalogue")
                .or(() -> Optional.ofNullable(System.getenv("NEWS_CATALOGUE")))
                .filter(folder -> !folder.isBlank());
    }

    private Optional<LocalDate> published() {
        try {
            return value("--published").map(date -> LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("tracker extract: --published is no date like 2025-07-09", wrong);
        }
    }

    TextInput input(String plainText) {
        return new TextInput(plainText, value("--title").orElse(""), value("--lang"), value("--region"), published());
    }
}
