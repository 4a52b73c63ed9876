package newstracker.api.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newstracker.api.key.Scope;

/// What `tracker keys` is asked to do.
sealed interface KeyOrder {

    String USAGE = """
            usage: tracker keys create --name NAME [--scope SCOPE]... [--expires 90d] [--link]
                   tracker keys list
                   tracker keys revoke ID

            create prints the key as its last word, once; with --link it prints the address of a page instead that gives
            a key to the first who opens it within a day. SCOPE is read, subscribe (the default; may read too) or
            operator (may do everything). --data DIR names the data folder of the stack, as for run.""";

    Pattern DAYS = Pattern.compile("(\\d{1,4})d");

    int LONGEST_NAME = 100;

    record Create(String name, Set<Scope> scopes, Optional<Instant> expires, boolean link) implements KeyOrder {}

    record ShowAll() implements KeyOrder {}

    record Revoke(String id) implements KeyOrder {}

    static KeyOrder of(List<String> given, Instant now) {
        List<String> words = new ArrayList<>(given);
        // The script has looked up what it needs there.
        take(words, "--data");
        String command = words.isEmpty() ? "" : words.removeFirst();
        KeyOrder order =
                switch (command) {
                    case "create" -> create(words, now);
                    case "list" -> new ShowAll();
                    case "revoke" -> new Revoke(operand(words));
                    default -> throw new IllegalArgumentException("tracker keys does not know \"" + command + "\".");
                };
        if (!words.isEmpty()) {
            throw new IllegalArgumentException(
                    "tracker keys " + command + " does not know \"" + words.getFirst() + "\".");
        }
        return order;
    }

    private static KeyOrder create(List<String> words, Instant now) {
        String name = take(words, "--name").orElse("unnamed").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters.");
        }
        Optional<Instant> expires = take(words, "--expires").map(span -> expiry(span, now));
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Optional<String> next = take(words, "--scope"); next.isPresent(); next = take(words, "--scope")) {
            for (String word : next.get().split(",", -1)) {
                scopes.add(Scope.of(word)
                        .orElseThrow(() -> new IllegalArgumentException("There is no scope \"" + word + "\".")));
            }
        }
        boolean link = words.remove("--link");
        return new Create(name, scopes.isEmpty() ? EnumSet.of(Scope.SUBSCRIBE) : scopes, expires, link);
    }

    private static Instant expiry(String span, Instant now) {
        if (!DAYS.matcher(span).matches()) {
            throw new IllegalArgumentException("--expires takes days, such as 90d, not \"" + span + "\".");
        }
        Duration days = Duration.of(Long.parseLong(span.substring(0, span.length() - 1)), ChronoUnit.DAYS);
        return now.plus(days);
    }

    private static String operand(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("tracker keys revoke needs the id of a key.");
        }
        return words.removeFirst();
    }

    private static Optional<String> take(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }
}
