package newstracker.ingest.article;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;

/// Takes articles down: their events go, and neither they nor what comes from a source that was taken down is ever
/// taken in again. Links and guids stay, because by them an article is recognised that must not come back.
public final class Takedown {

    private static final String BY_LINK = "select article from alias where name = ?";

    private static final String BY_SOURCE = "select id as article from article where owner = ?";

    private static final String MARK = "insert into withheld (kind, id) values (?, ?) on conflict do nothing";

    // The article first: a poll that holds its row is waited for, so that what it writes is erased too.
    private static final List<String> ERASE =
            List.of("update article set content = '' where id = ?", "delete from revision where article = ?");

    private final DataSource database;

    public Takedown(DataSource database) {
        this.database = database;
    }

    /// What is meant: articles by their ids, and those found by an address or a source.
    public record Meant(Collection<String> articles, Optional<String> url, Optional<String> source) {}

    /// Answers the ids of all articles that are withheld now.
    public Collection<String> of(Meant meant) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Collection<String> articles = new TreeSet<>(meant.articles());
            Optional<String> link =
                    meant.url().flatMap(CanonicalLink::of).map(canonical -> "link " + canonical.withoutScheme());
            if (link.isPresent()) {
                articles.addAll(found(connection, BY_LINK, link.get()));
            }
            if (meant.source().isPresent()) {
                articles.addAll(found(connection, BY_SOURCE, meant.source().get()));
                run(connection, MARK, "source", meant.source().get());
            }
            for (String article : articles) {
                run(connection, MARK, "article", article);
                for (String sql : ERASE) {
                    run(connection, sql, article);
                }
            }
            connection.commit();
            return articles;
        }
    }

    private static List<String> found(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(sql)) {
            find.setString(1, name);
            List<String> articles = new java.util.ArrayList<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    articles.add(rows.getString("article"));
                }
            }
            return articles;
        }
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setString(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
