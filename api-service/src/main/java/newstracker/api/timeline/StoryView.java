package newstracker.api.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimView;
import newstracker.api.show.Since;

/// One event as several articles tell it. Title, publication and `position` are those of the article that was
/// read first and never change places; `updated` is when it last grew.
public record StoryView(
        String id,
        String title,
        Since published,
        Instant updated,
        long position,
        List<ArticleView> articles,
        List<ClaimView> claims,
        List<String> companies,
        Optional<String> lang,
        boolean sample) {}
