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
import newstracker.api.search.Wording;
import newstracker.api.show.Quote;
import newstracker.api.sql.Sql;
import newstracker.event.source.Show;

/// Shows the words around what was searched for, where the source allows a quote.
final class Snippets {

    // Cut in the database: a text may have a million characters.
    private static final String AROUND = """
            select r.article, substr(t.body, greatest(1, regexp_instr(t.body, ?, 1, 1, 0, 'i') - 60), 180) as words
            from reading r join text_body t on t.sha256 = r.sha256
            where r.article = any(?) and r.show <> 'LINK' and t.body <> '' and %s
            """.formatted(Viewpoint.sees("r"));

    private Snippets() {}

    /// An article as it was found, with the words around what was looked for and where in these it stands.
    record Found(
            @JsonUnwrapped ArticleView article,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> snippet,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Highlight> highlights) {}

    record Highlight(int start, int end) {}

    static Page<Found> around(Connection connection, Question question, Page<ArticleView> page) throws SQLException {
        Optional<Wording> wanted = question.criteria().from().typed().flatMap(Wording::of);
        Map<String, String> words = wanted.isEmpty() ? Map.of() : words(connection, question, page, wanted.get());
        return page.with(page.items().stream()
                .map(article -> found(article, Optional.ofNullable(words.get(article.id())), wanted))
                .toList());
    }

    private static Found found(ArticleView article, Optional<String> snippet, Optional<Wording> wanted) {
        List<Highlight> highlights = snippet.isEmpty() || wanted.isEmpty()
                ? List.of()
                : wanted.get().in(snippet.get()).stream()
                        .map(place -> new Highlight(place.start(), place.end()))
                        .toList();
        return new Found(article, snippet, highlights);
    }

    private static Map<String, String> words(
            Connection connection, Question question, Page<ArticleView> page, Wording wanted) throws SQLException {
        Map<String, String> words = new HashMap<>();
        List<String> ids = page.items().stream().map(ArticleView::id).toList();
        Viewpoint from = question.from();
        Sql.list(
                connection,
                AROUND,
                row -> words.put(row.text("article"), excerpt(row.text("words"), wanted)),
                wanted.roughly(),
                ids,
                from.number(),
                from.number(),
                from.until());
        return words;
    }

    private static String excerpt(String words, Wording wanted) {
        return Quote.of(words, wanted.firstIn(words).orElse(""), Show.QUOTE).orElseThrow();
    }
}
