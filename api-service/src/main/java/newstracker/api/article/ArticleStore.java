package newstracker.api.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newstracker.api.journal.Viewpoint;
import newstracker.api.likeness.Signature;
import newstracker.api.show.Since;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.article.Published.Precision;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// Owns articles, their readings and their texts.
@Singleton
public class ArticleStore {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private static final String CURRENT = """
            select article, number, recorded_at, first_published, revision, generation, title, sha256, sources, companies from reading
            where article = any(?) and to_number is null
            """;

    private static final String WITHHELD = "select article from withheld where article = any(?)";

    private static final String INSERT_ARTICLE = """
            insert into article (id, number, recorded_at, published_at) values (?, ?, ?, ?)
            """;

    private static final String VIEWS = """
            select r.article, r.revision, r.title, r.url, r.canonical_url, r.language, r.authors, r.published_at,
                r.published_precision, r.updated_at, r.fetched_at, r.recorded_at, r.companies, r.sources, r.standing,
                r.truncated, r.notes, (select m.story from story_member m where m.article = r.article and %s) as story
            from unnest(?) with ordinality as wanted(id, rank)
            join reading r on r.article = wanted.id and %s
            order by wanted.rank
            """.formatted(Viewpoint.holds("m"), Viewpoint.sees("r"));

    /// Those that were taken down: nothing of them is recorded any more.
    public Set<String> withheld(Connection connection, Collection<String> articles) throws SQLException {
        return Set.copyOf(Sql.list(connection, WITHHELD, row -> row.text("article"), articles));
    }

    public Optional<CurrentReading> current(Connection connection, String article) throws SQLException {
        return Optional.ofNullable(current(connection, List.of(article)).get(article));
    }

    /// What is current of those that were recorded before.
    public Map<String, CurrentReading> current(Connection connection, Collection<String> articles) throws SQLException {
        Map<String, CurrentReading> current = new HashMap<>();
        Sql.list(
                connection,
                CURRENT,
                row -> current.put(
                        row.text("article"),
                        new CurrentReading(
                                new Origin(
                                        row.longNumber("number"),
                                        row.instant("recorded_at"),
                                        row.instant("first_published")),
                                row.number("revision"),
                                row.number("generation"),
                                row.text("title"),
                                row.text("sha256"),
                                sources(row),
                                row.texts("companies"))),
                articles);
        return current;
    }

    /// An article as it is understood from `number` on.
    public record Understood(MentionsExtracted event, Signature signature, Origin origin, long number) {

        public Article article() {
            return event.article();
        }
    }

    /// Writes down articles that were never recorded before, with their first readings.
    public void insert(Connection connection, List<Understood> all) throws SQLException {
        Sql.changeAll(
                connection,
                INSERT_ARTICLE,
                all.stream()
                        .map(one -> new Object[] {
                            one.article().id().value(),
                            one.origin().number(),
                            one.origin().recordedAt(),
                            one.origin().published()
                        })
                        .toList());
        ReadingTable.insert(connection, all);
    }

    /// Makes this reading the current one of an article that was recorded before.
    public void read(Connection connection, Understood understood) throws SQLException {
        ReadingTable.close(connection, understood.article().id().value(), understood.number());
        ReadingTable.insert(connection, List.of(understood));
    }

    /// Notes that the current text was read in these places, from `number` on.
    public void seenIn(Connection connection, Article seen, List<String> companies, long number) throws SQLException {
        ReadingTable.close(connection, seen.id().value(), number);
        ReadingTable.copy(connection, seen, companies, number);
    }

    /// The articles of these ids as they look from a viewpoint, in the order of the ids.
    public List<ArticleView> views(Connection connection, List<String> ids, Viewpoint from) throws SQLException {
        return Sql.list(
                connection,
                VIEWS,
                ArticleStore::view,
                from.number(),
                from.number(),
                ids,
                from.number(),
                from.number(),
                from.until());
    }

    private static ArticleView view(Row row) throws SQLException {
        Precision precision = Precision.valueOf(row.text("published_precision"));
        Standing standing = Standing.named(row.text("standing"));
        return new ArticleView(
                row.text("article"),
                row.number("revision"),
                row.text("title"),
                row.text("url"),
                row.text("canonical_url"),
                row.maybeText("language"),
                row.texts("authors"),
                Since.of(row.instant("published_at"), precision),
                precision,
                row.maybeInstant("updated_at"),
                row.instant("fetched_at"),
                row.instant("recorded_at"),
                row.texts("companies"),
                sources(row).stream()
                        .map(source -> new ArticleView.SourceView(
                                source.id(), source.name(), source.standing(), source.licence()))
                        .toList(),
                standing,
                standing == Standing.SAMPLE,
                row.maybeText("story"),
                row.yes("truncated"),
                row.texts("notes"));
    }

    static List<SourceRef> sources(Row row) throws SQLException {
        try {
            return JSON.readValue(row.text("sources"), new TypeReference<List<SourceRef>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the sources of a stored article cannot be read", broken);
        }
    }
}
