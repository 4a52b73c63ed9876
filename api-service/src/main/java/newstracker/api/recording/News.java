package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Happening;
import newstracker.api.journal.Viewpoint;
import newstracker.api.journal.Writing;
import newstracker.api.recording.ClaimChanges.Correction;
import newstracker.event.article.ArticleId;

/// Tells followers what was recorded. Bodies are snapshots: an event reads the same whenever it is
/// fetched.
@Singleton
public class News {

    private final ArticleStore articles;
    private final ClaimReader claims;

    public News(ArticleStore articles, ClaimReader claims) {
        this.articles = articles;
        this.claims = claims;
    }

    public void article(Writing writing, long number, EventType type, Cause cause, ArticleId id) throws SQLException {
        tell(writing, number, type, cause, article(writing, id.value()));
    }

    public void claims(Writing writing, ClaimRecorder.Told told) throws SQLException {
        claims(writing, told, Map.of());
    }

    /// As `claims`, with more that belongs into the body of each event.
    public void claims(Writing writing, ClaimRecorder.Told told, Map<String, Object> more) throws SQLException {
        if (!told.nothing()) {
            Seen now = seen(writing, List.of(told));
            claims(writing, told, more, now);
        }
    }

    /// Articles that were recorded together, each under the number of what it says: looked at once, when all of them
    /// are recorded.
    void published(Writing writing, List<ClaimRecorder.Told> all) throws SQLException {
        Seen now = seen(writing, all);
        for (ClaimRecorder.Told told : all) {
            ArticleView article = now.articles().get(told.article());
            tell(writing, told.number(), EventType.ARTICLE_PUBLISHED, told.cause(), article);
            claims(writing, told, Map.of(), now);
        }
    }

    /// How articles and what they say look in the end.
    private record Seen(Map<String, ArticleView> articles, Map<String, ClaimView> claims) {}

    private Seen seen(Writing writing, List<ClaimRecorder.Told> all) throws SQLException {
        List<String> ids = all.stream().map(ClaimRecorder.Told::article).toList();
        Viewpoint end = Viewpoint.at(writing.last());
        Map<String, ArticleView> views = articles.views(writing.connection(), ids, end).stream()
                .collect(Collectors.toMap(ArticleView::id, Function.identity()));
        return new Seen(views, views(writing, all, end));
    }

    private void claims(Writing writing, ClaimRecorder.Told told, Map<String, Object> more, Seen now)
            throws SQLException {
        Map<String, ClaimView> before =
                told.ends() ? views(writing, List.of(told), Viewpoint.at(told.number() - 1)) : Map.of();
        Map<String, Object> common =
                new LinkedHashMap<>(Map.of("article", now.articles().get(told.article())));
        common.putAll(more);
        for (Map.Entry<String, Long> created : told.created().entrySet()) {
            ClaimView claim = now.claims().get(created.getKey());
            writing.tellAs(created.getValue(), happening(EventType.CLAIM_CREATED, told, claim, Map.of(), common));
        }
        for (Correction correction : told.corrected()) {
            Map<String, Object> replaced = Map.of("replaces", before.get(correction.before()));
            ClaimView claim = now.claims().get(correction.now());
            writing.tell(happening(EventType.CLAIM_CORRECTED, told, claim, replaced, common));
        }
        for (String gone : told.retracted()) {
            writing.tell(happening(EventType.CLAIM_RETRACTED, told, before.get(gone), Map.of(), common));
        }
    }

    private static void tell(Writing writing, long number, EventType type, Cause cause, ArticleView article) {
        Map<String, Object> body = Map.of("article", article);
        writing.tellAs(
                number,
                new Happening(type, cause, Optional.of(article.id()), Optional.empty(), Optional.empty(), body));
    }

    private static Happening happening(
            EventType type,
            ClaimRecorder.Told told,
            ClaimView claim,
            Map<String, Object> own,
            Map<String, Object> common) {
        Map<String, Object> body = new LinkedHashMap<>(common);
        body.put("claim", claim);
        body.putAll(own);
        return new Happening(
                type, told.cause(), Optional.of(told.article()), Optional.of(claim.id()), Optional.empty(), body);
    }

    private ArticleView article(Writing writing, String article) throws SQLException {
        return articles.views(writing.connection(), List.of(article), Viewpoint.at(writing.last()))
                .getFirst();
    }

    private Map<String, ClaimView> views(Writing writing, List<ClaimRecorder.Told> all, Viewpoint from)
            throws SQLException {
        List<String> ids =
                all.stream().flatMap(ClaimRecorder.Told::claims).distinct().toList();
        return claims.views(writing.connection(), ids, from).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
    }
}
