package newstracker.api.takedown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import newstracker.api.sql.Sql;

/// Takes the words of an article out of every table. What stays are facts: that there was an article, under which
/// address, and which claims it once supported.
@Singleton
public class Erasure {

    /// What stands in the place of a title.
    static final String WITHHELD = "(withheld)";

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String EMPTY_TEXT = "insert into text_body values (?, '') on conflict do nothing";

    private static final String TEXTS = "select distinct sha256 from reading where article = ?";

    private static final String READINGS = """
            update reading set title = ?, authors = '{}', notes = '{}', mentions = '[]', search = '', bands = '{}', sha256 = ?
            where article = ?
            """;

    // A copy of the text under another address is another article, and goes when that is taken down.
    private static final String UNUSED_TEXTS = """
            delete from text_body t where t.sha256 = any(?) and not exists (select 1 from reading r where r.sha256 = t.sha256)
            """;

    private static final List<String> WORDS = List.of(
            "update evidence set quote = '', surface = '', cell = null, show = 'LINK' where article = ?",
            "update ruling set surface = '' where article = ?",
            "update report set reason = '' where article = ?");

    private static final String EVENTS = "select number, body from event where body::text like ?";

    private static final String CHANGE_EVENT = "update event set body = ?::json where number = ?";

    private static final String DELIVERIES = "select id as number, body from delivery where body::text like ?";

    private static final String CHANGE_DELIVERY = "update delivery set body = ?::json where id = ?";

    // What a receiver answered may repeat what it was told.
    private static final String ANSWERS = """
            update attempt set excerpt = '' where delivery in (select id from delivery
                where number = any(?::bigint[]) or id = any(?::bigint[]))
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Body(long number, String json) {}

    void erase(Connection connection, String article) throws SQLException {
        List<String> texts = Sql.list(connection, TEXTS, row -> row.text("sha256"), article);
        Sql.change(connection, EMPTY_TEXT, NOTHING);
        Sql.change(connection, READINGS, WITHHELD, NOTHING, article);
        Sql.change(
                connection,
                UNUSED_TEXTS,
                texts.stream().filter(text -> !text.equals(NOTHING)).toList());
        for (String sql : WORDS) {
            Sql.change(connection, sql, article);
        }
        List<String> events = erase(connection, EVENTS, CHANGE_EVENT, article);
        List<String> letters = erase(connection, DELIVERIES, CHANGE_DELIVERY, article);
        Sql.change(connection, ANSWERS, events, letters);
    }

    private static List<String> erase(Connection connection, String find, String change, String article)
            throws SQLException {
        List<Body> bodies = Sql.list(
                connection, find, row -> new Body(row.longNumber("number"), row.text("body")), "%\"" + article + "\"%");
        List<Object[]> rows = new ArrayList<>();
        for (Body body : bodies) {
            rows.add(new Object[] {without(body.json(), article), body.number()});
        }
        Sql.changeAll(connection, change, rows);
        return bodies.stream().map(body -> Long.toString(body.number())).toList();
    }

    /// The same JSON without the words of the article.
    static String without(String json, String article) {
        try {
            JsonNode root = JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(json);
            clean(root, article);
            return JSON.writer()
                    .with(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .writeValueAsString(root);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored body cannot be read", broken);
        }
    }

    private static void clean(JsonNode node, String article) {
        if (node instanceof ObjectNode object) {
            if (object.path("article").asText().equals(article) && object.has("quote")) {
                object.putNull("quote");
                object.putNull("surface");
                object.putNull("cell");
            }
            if (object.path("id").asText().equals(article) && object.has("title")) {
                object.put("title", WITHHELD);
                object.putArray("authors");
                object.putArray("notes");
            }
        }
        node.forEach(child -> clean(child, article));
    }
}
