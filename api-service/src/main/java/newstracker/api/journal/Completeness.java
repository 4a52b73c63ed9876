package newstracker.api.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.api.sql.Sql;

/// Which sources could not be read, and until when the picture is surely whole. Versioned like
/// everything else, so that an answer about the past does not change with the present.
public record Completeness(Optional<Instant> completeUntil, List<String> staleSources) {

    private static final String SPELLS = """
            select s.source, s.last_success from stale_spell s where %s order by s.source
            """.formatted(Viewpoint.holds("s"));

    private record Spell(String source, Instant lastSuccess) {}

    public static Completeness at(Connection connection, long number) throws SQLException {
        List<Spell> spells = Sql.list(
                connection, SPELLS, row -> new Spell(row.text("source"), row.instant("last_success")), number, number);
        return new Completeness(
                spells.stream().map(Spell::lastSuccess).min(Comparator.naturalOrder()),
                spells.stream().map(Spell::source).toList());
    }
}
