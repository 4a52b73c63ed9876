package newstracker.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.feed.Feed.Entry;
import newstracker.api.show.Since;
import newstracker.api.timeline.StoryView;

/// Turns stories and changes of value into entries.
final class Entries {

    private static final String SAMPLE = "[sample] ";
    private static final int MOST_LINES = 12;

    private Entries() {}

    static Entry of(StoryView story) {
        ArticleView first = story.articles().getFirst();
        String lines =
                story.claims().stream().limit(MOST_LINES).map(ClaimWords::of).collect(Collectors.joining("\n"));
        String sources = story.articles().stream()
                .map(article -> article.sources().getFirst().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Entry(
                story.id(),
                (story.sample() ? SAMPLE : "") + story.title(),
                first.url(),
                lines.isEmpty() ? sources : lines + "\n" + sources,
                story.published().at(),
                story.updated(),
                story.lang(),
                Optional.of(first.sources().getFirst().name()),
                story.companies());
    }

    /// "SuperGrok: $30 → $25 / month, paper".
    static Entry ofChange(ClaimView claim, String home) {
        Optional<EvidenceView> evidence = claim.evidence().stream().findFirst();
        String source = evidence.map(piece -> ", " + piece.source()).orElse("");
        Instant published =
                claim.course().validFrom().map(Since::at).orElse(claim.course().recordedAt());
        // A price that came back is another change.
        String times = claim.course().earlier().isEmpty()
                ? ""
                : "-" + (claim.course().earlier().size() + 1);
        return new Entry(
                claim.id() + times,
                ClaimWords.of(claim) + source,
                evidence.map(EvidenceView::url).orElse(home),
                evidence.flatMap(EvidenceView::quote).orElseGet(() -> ClaimWords.of(claim)),
                published,
                claim.course().recordedAt(),
                evidence.flatMap(EvidenceView::lang),
                evidence.map(EvidenceView::source),
                List.of(claim.kind()));
    }
}
