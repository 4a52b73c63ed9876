package newstracker.api.takedown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;

/// Takes the words of articles out of every table. What stays are facts: that there was an article, under which
/// address, and which claims it once supported.
@Singleton
public class Erasure {

    /// What stands in the place of a title.
    static final String WITHHELD = "(withheld)";

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String EMPTY_TEXT = "insert into text_body values (?, '') on conflict do nothing";

    private static final String TEXTS = "select distinct sha256 from reading where article = any(?)";

    private static final String READINGS = """
            update reading set title = ?, authors = '{}', notes = '{}', mentions = '[]', search = '', bands = '{}', sha256 = ?
            where article = any(?)
            """;

    // A copy of the text under another address is another article, and goes when that is taken down. The row stays:
    // taking it away would make the database look through all readings for each.
    private static final String UNUSED_TEXTS = """
            update text_body set body = '' where sha256 = any(?) and sha256 not in (
                select sha256 from reading where sha256 = any(?))
            """;

    private static final List<String> WORDS = List.of(
            "update evidence set quote = '', surface = '', cell = null, show = 'LINK' where article = any(?)",
            "update ruling set surface = '' where article = any(?)",
            "update report set reason = '' where article = any(?)");

    // What a receiver answered may repeat what it was told.
    private static final String ANSWERS = """
            update attempt set excerpt = '' where delivery in (select id from delivery
                where number = any(?::bigint[]) or id = any(?::bigint[]))
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where articles stand that are to be erased, and which those are.
    record Places(Set<String> articles, Bodies events, Bodies letters) {

        static Places of(Database database, Collection<String> articles) throws SQLException {
            Places places = new Places(Set.copyOf(articles), Bodies.ofEvents(), Bodies.ofDeliveries());
            places.events().find(database, places.articles());
            places.letters().find(database, places.articles());
            return places;
        }
    }

    /// Erases some of the articles whose places were found.
    void erase(Connection connection, Places places, List<String> articles) throws SQLException {
        List<String> texts = Sql.list(connection, TEXTS, row -> row.text("sha256"), articles).stream()
                .filter(text -> !text.equals(NOTHING))
                .toList();
        Sql.change(connection, EMPTY_TEXT, NOTHING);
        Sql.change(connection, READINGS, WITHHELD, NOTHING, articles);
        Sql.change(connection, UNUSED_TEXTS, texts, texts);
        for (String sql : WORDS) {
            Sql.change(connection, sql, articles);
        }
        List<String> events = places.events().clean(connection, places.articles(), Set.copyOf(articles));
        List<String> letters = places.letters().clean(connection, places.articles(), Set.copyOf(articles));
        Sql.change(connection, ANSWERS, events, letters);
    }

    /// The same JSON without the words of these articles.
    static String without(String json, Set<String> articles) {
        try {
            JsonNode root = JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(json);
            clean(root, articles);
            return JSON.writer()
                    .with(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .writeValueAsString(root);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored body cannot be read", broken);
        }
    }

    private static void clean(JsonNode node, Set<String> articles) {
        if (node instanceof ObjectNode object) {
            if (articles.contains(object.path("article").asText()) && object.has("quote")) {
                object.putNull("quote");
                object.putNull("surface");
                object.putNull("cell");
            }
            if (articles.contains(object.path("id").asText()) && object.has("title")) {
                object.put("title", WITHHELD);
                object.putArray("authors");
                object.putArray("notes");
            }
        }
        node.forEach(child -> clean(child, articles));
    }
}
