package newstracker.api.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.journal.Position;
import newstracker.api.web.Problem;

/// The name of an event on every channel.
record EventId(String installation, long number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,64})-(\\d{1,18})");

    static EventId read(String field, String text) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw Problem.badValue(field, "\"%s\" is no event id.".formatted(text));
        }
        return new EventId(form.group(1), Long.parseLong(form.group(2)));
    }

    /// Where to go on, unless this id is from another life of the database: then nobody knows what was
    /// missed.
    Optional<Long> in(Position position) {
        boolean known = installation.equals(position.installation()) && number <= position.number();
        return known ? Optional.of(number) : Optional.empty();
    }
}
