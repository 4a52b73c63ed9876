package newstracker.ingest.article;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of articles, seen from inside one transaction.
final class ArticleStore {

    private static final String FIND_ALIASES = """
            select name, article from alias where name = any (?)
            """;

    // A feed that changes names all that it named before: only what says something else, or stands in a place more,
    // is read whole.
    private static final String LOCK_ARTICLES = """
            select a.id, a.revision, a.content, a.owner, a.sources, coalesce(s.active, false) as owner_active,
                case when a.content <> wanted.content or not ? = any (a.sources) then r.event else '' end as event
            from unnest(?, ?) as wanted (id, content)
            join article a on a.id = wanted.id
            join revision r on r.article = a.id and r.number = a.revision
            left join source s on s.id = a.owner
            order by a.id
            for update of a
            """;

    private static final String ADD_ARTICLE = """
            insert into article (id, revision, content, owner, sources)
            values (?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String CHANGE_ARTICLE = """
            update article set revision = ?, content = ?, owner = ?, sources = ? where id = ?
            """;

    private static final String ADD_ALIAS = """
            insert into alias (name, article) values (?, ?) on conflict (name) do nothing
            """;

    private static final String ADD_REVISION = """
            insert into revision (article, number, event, since) values (?, ?, ?, ?)
            """;

    private static final String WITHHELD = """
            select kind, id from withheld where kind = 'article' and id = any (?) or kind = 'source' and id = ?
            """;

    private final Connection connection;

    /// One article as it is known before this poll.
    ///
    /// @param event empty when nothing of it is needed, or it was older than texts are kept
    record Known(String id, int revision, String content, String owner, List<String> sources, byte[] event) {

        boolean textKept() {
            return event.length > 0;
        }
    }

    ArticleStore(Connection connection) {
        this.connection = connection;
    }

    Map<String, String> articlesByAlias(Collection<String> names) throws SQLException {
        Map<String, String> articles = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND_ALIASES)) {
            find.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    articles.put(rows.getString("name"), rows.getString("article"));
                }
            }
        }
        return articles;
    }

    /// Those of the articles that were taken down; all of them when the source was.
    Set<String> withheld(String source, Collection<String> ids) throws SQLException {
        Set<String> withheld = new HashSet<>();
        try (PreparedStatement find = connection.prepareStatement(WITHHELD)) {
            find.setArray(1, connection.createArrayOf("text", ids.toArray()));
            find.setString(2, source);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString("kind").equals("source")) {
                        return new HashSet<>(ids);
                    }
                    withheld.add(rows.getString("id"));
                }
            }
        }
        return withheld;
    }

    /// @param contents what the source says of each article now, by its id
    Map<String, Known> locked(String source, Map<String, String> contents) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK_ARTICLES)) {
            lock.setString(1, source);
            lock.setArray(2, connection.createArrayOf("text", contents.keySet().toArray()));
            lock.setArray(3, connection.createArrayOf("text", contents.values().toArray()));
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    String[] sources = (String[]) rows.getArray("sources").getArray();
                    // Whoever left the list speaks for the article no longer: the next one takes over.
                    String owner = rows.getBoolean("owner_active") ? rows.getString("owner") : "";
                    known.put(
                            rows.getString("id"),
                            new Known(
                                    rows.getString("id"),
                                    rows.getInt("revision"),
                                    rows.getString("content"),
                                    owner,
                                    Arrays.asList(sources),
                                    rows.getBytes("event")));
                }
            }
        }
        return known;
    }

    /// False when another poll added one of them at the same moment: then nothing of this transaction may stay.
    boolean add(List<Known> articles) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_ARTICLE)) {
            for (Known article : articles) {
                add.setString(1, article.id());
                add.setInt(2, article.revision());
                add.setString(3, article.content());
                add.setString(4, article.owner());
                add.setArray(
                        5, connection.createArrayOf("text", article.sources().toArray()));
                add.addBatch();
            }
            return Arrays.stream(add.executeBatch()).allMatch(rows -> rows == 1);
        }
    }

    void change(List<Known> articles) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(CHANGE_ARTICLE)) {
            for (Known article : articles) {
                change.setInt(1, article.revision());
                change.setString(2, article.content());
                change.setString(3, article.owner());
                change.setArray(
                        4, connection.createArrayOf("text", article.sources().toArray()));
                change.setString(5, article.id());
                change.addBatch();
            }
            change.executeBatch();
        }
    }

    void addAliases(Map<String, String> articleByName) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_ALIAS)) {
            for (Map.Entry<String, String> alias : new java.util.TreeMap<>(articleByName).entrySet()) {
                add.setString(1, alias.getKey());
                add.setString(2, alias.getValue());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    void addPending(List<Known> articles, Instant now) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_REVISION)) {
            for (Known article : articles) {
                add.setString(1, article.id());
                add.setInt(2, article.revision());
                add.setBytes(3, article.event());
                add.setTimestamp(4, Timestamp.from(now));
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
