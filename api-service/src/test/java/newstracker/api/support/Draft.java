package newstracker.api.support;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import newstracker.event.MentionsExtracted;
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
import newstracker.event.claim.Mention;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// An article in the making: what a test does not say is something ordinary. The words of a claim must
/// stand in the text.
public final class Draft {

    private final String slug;
    private String text;
    private Published published = Published.exactly(Instant.parse("2026-05-01T12:00:00Z"));
    private final List<SourceRef> sources = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private String language = "en";
    private String company = "xai";
    private final List<String> authors = new ArrayList<>();
    private int revision = 1;
    private int generation = 1;

    private Draft(String slug, String text) {
        this.slug = slug;
        this.text = text;
    }

    public static Draft of(String slug, String text) {
        return new Draft(slug, text);
    }

    public static String id(String slug) {
        return "art_" + hash(slug).substring(0, 24);
    }

    public Draft text(String changed) {
        text = changed;
        return this;
    }

    public Draft published(String at) {
        published = at.length() == 10 ? Published.on(LocalDate.parse(at)) : Published.exactly(Instant.parse(at));
        return this;
    }

    public Draft from(String source, Standing standing) {
        return from(source, standing, Show.QUOTE);
    }

    public Draft from(String source, Standing standing, Show show) {
        return from(source, standing, show, "");
    }

    public Draft from(String source, Standing standing, Show show, String licence) {
        Optional<String> terms = Optional.of(licence).filter(word -> !word.isEmpty());
        sources.add(new SourceRef(source, source + " news", standing, show, Optional.empty(), terms));
        return this;
    }

    public Draft by(String author) {
        authors.add(author);
        return this;
    }

    public Draft language(String changed) {
        language = changed;
        return this;
    }

    public Draft company(String changed) {
        company = changed;
        return this;
    }

    public Draft revision(int changed) {
        revision = changed;
        claims.clear();
        mentions.clear();
        return this;
    }

    public Draft generation(int changed) {
        generation = changed;
        claims.clear();
        mentions.clear();
        return this;
    }

    public Draft model(String surface, String name) {
        Thing thing = Thing.named(name, Optional.of("xai"), "ai-model");
        claims.add(new ModelClaim(thing, true, List.of(evidence(surface, Bound.EXACT))));
        int start = text.indexOf(surface);
        mentions.add(new Mention.ModelMention(start, start + surface.length(), surface, name, true, "name"));
        return this;
    }

    public Draft price(String surface, String item, String amount) {
        return price(surface, item, amount, Bound.EXACT, Phase.CURRENT);
    }

    public Draft price(String surface, String item, String amount, Bound bound, Phase phase) {
        claims.add(new PriceClaim(
                Optional.of(Thing.named(item, Optional.of("xai"), "plan")),
                Optional.of(item),
                new BigDecimal(amount),
                "USD",
                Optional.of("month"),
                bound,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                phase,
                Optional.empty(),
                List.of(evidence(surface, bound))));
        return this;
    }

    public Draft result(String surface, String model, String score, String... conditions) {
        Optional<String> key =
                conditions.length == 0 ? Optional.empty() : Optional.of("hle/" + Thing.idOf(conditions[0]));
        claims.add(new BenchmarkClaim(
                "HLE",
                Optional.empty(),
                Optional.of(Thing.named(model, Optional.of("xai"), "ai-model")),
                Optional.of(new BigDecimal(score)),
                Optional.of("%"),
                Bound.EXACT,
                List.of(conditions),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                key,
                List.of(evidence(surface, Bound.EXACT))));
        return this;
    }

    private Evidence evidence(String surface, Bound bound) {
        int start = text.indexOf(surface);
        if (start < 0) {
            throw new IllegalArgumentException("the text does not hold \"" + surface + "\"");
        }
        return new Evidence(start, start + surface.length(), surface, text, bound, Optional.empty(), "test");
    }

    public MentionsExtracted event() {
        if (sources.isEmpty()) {
            from("paper", Standing.PRESS);
        }
        Article article = new Article(
                new ArticleId(id(slug)),
                revision,
                sources,
                "https://example.org/" + slug,
                "https://example.org/" + slug,
                text.lines().findFirst().orElse(slug),
                Optional.of(language),
                authors,
                published,
                Optional.empty(),
                Instant.parse("2026-05-02T00:00:00Z"),
                List.of(company),
                Optional.empty(),
                text,
                hash(text),
                false,
                List.of());
        return new MentionsExtracted(article, new ExtractorVersion(generation, "digest"), mentions, claims);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
