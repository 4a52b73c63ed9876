package newstracker.event;

import static newstracker.event.source.Show.FULL;
import static newstracker.event.source.Show.QUOTE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newstracker.event.article.Article;
import newstracker.event.article.ArticleId;
import newstracker.event.article.Published;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.ExtractorVersion;
import newstracker.event.claim.Mention.BenchmarkMention;
import newstracker.event.claim.Mention.ModelMention;
import newstracker.event.claim.Mention.PriceMention;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceRef;
import newstracker.event.source.SourceState;
import newstracker.event.source.Standing;

/// One event of each type, with every field filled somewhere: what the golden files hold.
final class Examples {

    private static final String TEXT = "Grok 4 Heavy scored 44.4% on HLE with tools. SuperGrok costs $30 per month.";

    private static final Instant MORNING = Instant.parse("2025-07-10T04:30:00Z");

    private static final SourceRef PRESS =
            new SourceRef("example-press", "Example Press", Standing.PRESS, QUOTE, Optional.of("US"), Optional.empty());

    private static final SourceRef SAMPLES =
            new SourceRef("samples", "Samples", Standing.SAMPLE, FULL, Optional.empty(), Optional.of("Apache-2.0"));

    private Examples() {}

    static ArticlePublished articlePublished() {
        return new ArticlePublished(article(Optional.empty(), Optional.of("<p>" + TEXT + "</p>")));
    }

    static MentionsExtracted mentionsExtracted() {
        return new MentionsExtracted(
                article(Optional.of("en"), Optional.empty()),
                new ExtractorVersion(1, "5f1c"),
                List.of(
                        new ModelMention(0, 12, "Grok 4 Heavy", "Grok 4 Heavy", true, "name.catalogue"),
                        new BenchmarkMention(29, 32, "HLE", "HLE", "name.benchmark"),
                        new PriceMention(
                                61, 64, "$30", Optional.of("SuperGrok"), new BigDecimal("30"), "USD", "price.per")),
                List.of(model(), result(), price()));
    }

    static SourceObserved sourceObserved() {
        SourceDefinition definition = new SourceDefinition(
                PRESS, "https://example.org/feed.xml", "feed", List.of("xai", "tesla"), Optional.of("en"), true);
        SourceState state = new SourceState(
                Optional.of(MORNING),
                Optional.of(MORNING.minusSeconds(900)),
                Optional.of(MORNING.plusSeconds(900)),
                Duration.ofMinutes(15),
                Optional.of(MORNING.minusSeconds(7200)),
                Optional.of("answers HTML, not a feed; its page names a feed at https://example.org/news.xml"),
                List.of(new SourceState.Unreadable(Optional.of("https://example.org/7"), "an image instead of text")));
        return new SourceObserved(definition, state);
    }

    private static Article article(Optional<String> language, Optional<String> html) {
        return new Article(
                new ArticleId("art_0123456789abcdef"),
                2,
                List.of(PRESS, SAMPLES),
                "https://example.org/grok-4?from=feed",
                "https://example.org/grok-4",
                "Grok 4 in numbers 「数字で見る」",
                language,
                List.of("A. Writer"),
                Published.on(LocalDate.of(2025, 7, 9)),
                Optional.of(MORNING),
                MORNING.plusMillis(250),
                List.of("xai"),
                html,
                TEXT,
                "a".repeat(64),
                false,
                List.of("a table is an image"));
    }

    private static Claim model() {
        return new ModelClaim(grok(), true, List.of(evidence(0, 12, Bound.EXACT, Optional.empty())));
    }

    private static Claim result() {
        Evidence.Cell cell = new Evidence.Cell(2, 1, List.of("HLE", "with tools"));
        return new BenchmarkClaim(
                "HLE",
                Optional.of("text-only"),
                Optional.of(grok()),
                Optional.of(new BigDecimal("44.4")),
                Optional.of("%"),
                Bound.EXACT,
                List.of("with tools"),
                Optional.of(true),
                Optional.of(1),
                Optional.of("high"),
                Optional.of("hle/with-tools"),
                List.of(evidence(20, 25, Bound.ABOUT, Optional.of(cell))));
    }

    private static Claim price() {
        return new PriceClaim(
                Optional.of(Thing.named("SuperGrok", Optional.of("xai"), "plan")),
                Optional.of("SuperGrok"),
                new BigDecimal("30"),
                "USD",
                Optional.of("month"),
                Bound.AT_LEAST,
                Optional.of("included"),
                Optional.of("US"),
                Optional.of("annual billing"),
                Phase.FORMER,
                Optional.of(LocalDate.of(2025, 7, 9)),
                List.of(evidence(61, 64, Bound.AT_MOST, Optional.empty())));
    }

    private static Thing grok() {
        return Thing.named("Grok 4 Heavy", Optional.of("xai"), "ai-model");
    }

    private static Evidence evidence(int start, int end, Bound bound, Optional<Evidence.Cell> cell) {
        return new Evidence(start, end, TEXT.substring(start, end), TEXT, bound, cell, "score.sentence");
    }
}
