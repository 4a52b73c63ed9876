package newstracker.api.intake;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
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
import newstracker.api.intake.ClaimChanges.Correction;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Happening;
import newstracker.api.journal.Viewpoint;
import newstracker.api.journal.Writing;
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
        Map<String, Object> body = Map.of("article", view(writing, id.value()));
        writing.tellAs(
                number, new Happening(type, cause, Optional.of(id.value()), Optional.empty(), Optional.empty(), body));
    }

    public void claims(Writing writing, ClaimRecorder.Told told) throws SQLException {
        claims(writing, told, Map.of());
    }

    /// As `claims`, with more that belongs into the body of each event.
    public void claims(Writing writing, ClaimRecorder.Told told, Map<String, Object> more) throws SQLException {
        boolean ends = !told.corrected().isEmpty() || !told.retracted().isEmpty();
        if (!ends && told.created().isEmpty()) {
            return;
        }
        Map<String, ClaimView> before = ends ? views(writing, told, told.number() - 1) : Map.of();
        Map<String, ClaimView> now = views(writing, told, writing.last());
        Map<String, Object> common = new LinkedHashMap<>(Map.of("article", view(writing, told.article())));
        common.putAll(more);
        for (Map.Entry<String, Long> created : told.created().entrySet()) {
            String claim = created.getKey();
            writing.tellAs(
                    created.getValue(), happening(EventType.CLAIM_CREATED, told, now.get(claim), Map.of(), common));
        }
        for (Correction correction : told.corrected()) {
            Map<String, Object> replaced = Map.of("replaces", before.get(correction.before()));
            writing.tell(happening(EventType.CLAIM_CORRECTED, told, now.get(correction.now()), replaced, common));
        }
        for (String gone : told.retracted()) {
            writing.tell(happening(EventType.CLAIM_RETRACTED, told, before.get(gone), Map.of(), common));
        }
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

    private ArticleView view(Writing writing, String article) throws SQLException {
        return articles.views(writing.connection(), List.of(article), Viewpoint.at(writing.last()))
                .getFirst();
    }

    private Map<String, ClaimView> views(Writing writing, ClaimRecorder.Told told, long number) throws SQLException {
        List<String> ids = new ArrayList<>(told.created().keySet());
        told.corrected().forEach(correction -> {
            ids.add(correction.before());
            ids.add(correction.now());
        });
        ids.addAll(told.retracted());
        List<String> distinct = ids.stream().distinct().toList();
        return claims.views(writing.connection(), distinct, Viewpoint.at(number)).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
    }
}
