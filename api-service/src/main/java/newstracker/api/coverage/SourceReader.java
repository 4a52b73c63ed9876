package newstracker.api.coverage;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import newstracker.api.json.RawJson;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// Reads how sources stand.
@Singleton
class SourceReader {

    private static final String ALL = """
            select s.*, exists (select 1 from stale_spell p where p.source = s.id and p.to_number is null) as stale,
                (select count(*) from reading r where r.to_number is null and r.source_ids @> array[s.id]) as articles
            from source s
            where cardinality(?::text[]) = 0 or s.id = any(?)
            order by s.active desc, s.id
            """;

    /// All sources, or those of these ids.
    List<SourceView> views(Connection connection, List<String> ids) throws SQLException {
        return Sql.list(connection, ALL, SourceReader::view, ids, ids);
    }

    private static SourceView view(Row row) throws SQLException {
        return new SourceView(
                row.text("id"),
                row.text("name"),
                row.text("url"),
                row.text("kind"),
                row.text("standing"),
                row.text("show").toLowerCase(Locale.ROOT),
                row.maybeText("licence"),
                row.texts("companies"),
                row.maybeText("language"),
                row.yes("active"),
                row.yes("stale"),
                row.longNumber("cadence_millis") / 1000,
                row.maybeInstant("last_attempt"),
                row.maybeInstant("last_success"),
                row.maybeInstant("next_due"),
                row.maybeInstant("newest_item"),
                row.maybeText("error"),
                new RawJson(row.text("unreadable")),
                row.longNumber("articles"));
    }
}
