package newstracker.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.show.Since;
import newstracker.event.article.Published.Precision;
import newstracker.event.source.Standing;

/// An article as readers see it: what it is and where to read it, not its text.
public record ArticleView(
        String id,
        int revision,
        String title,
        String url,
        String canonicalUrl,
        Optional<String> lang,
        List<String> authors,
        Since published,
        Precision publishedPrecision,
        Optional<Instant> updated,
        Instant fetched,
        Instant recordedAt,
        List<String> companies,
        List<SourceView> sources,
        Standing standing,
        boolean sample,
        Optional<String> story,
        boolean truncated,
        List<String> notes) {

    /// One of the places where it was read.
    public record SourceView(
            String id,
            String name,
            Standing standing,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> licence) {}
}
