package newstracker.api.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.article.ArticleView;
import newstracker.api.journal.Viewpoint;
import newstracker.api.search.SearchQuery;
import newstracker.api.show.Quote;
import newstracker.api.sql.Sql;
import newstracker.event.source.Show;

/// Shows the words around what was searched for, where the source allows a quote.
final class Snippets {

    // Cut in the database: a text may have a million characters.
    private static final String AROUND = """
            select r.article, substr(t.body, greatest(1, strpos(lower(t.body), lower(?)) - 60), 180) as words
            from reading r join text_body t on t.sha256 = r.sha256
            where r.article = any(?) and r.show <> 'LINK' and %s
            """.formatted(Viewpoint.sees("r"));

    private Snippets() {}

    /// An article as it was found.
    record Found(
            @JsonUnwrapped ArticleView article,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> snippet) {}

    static Page<Found> around(Connection connection, Question question, Page<ArticleView> page) throws SQLException {
        Map<String, String> words = words(connection, question, page);
        return page.with(page.items().stream()
                .map(article -> new Found(article, Optional.ofNullable(words.get(article.id()))))
                .toList());
    }

    private static Map<String, String> words(Connection connection, Question question, Page<ArticleView> page)
            throws SQLException {
        Optional<String> typed = question.criteria().from().typed();
        Map<String, String> words = new HashMap<>();
        if (typed.isPresent()) {
            String word = SearchQuery.firstWord(typed.get());
            List<String> ids = page.items().stream().map(ArticleView::id).toList();
            Viewpoint from = question.from();
            Sql.list(
                    connection,
                    AROUND,
                    row -> words.put(
                            row.text("article"),
                            Quote.of(row.text("words"), word, Show.QUOTE).orElseThrow()),
                    word,
                    ids,
                    from.number(),
                    from.number(),
                    from.until());
        }
        return words;
    }
}
