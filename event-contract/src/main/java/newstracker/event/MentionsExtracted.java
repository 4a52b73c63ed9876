package newstracker.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import newstracker.event.article.Article;
import newstracker.event.claim.Claim;
import newstracker.event.claim.ExtractorVersion;
import newstracker.event.claim.Mention;

/// Published to topic `mentions` once per revision, also when nothing was found; the record key is the article id.
/// Carries the article (without HTML), so that no reader has to ask another service for it.
public record MentionsExtracted(
        Article article, ExtractorVersion extractor, List<Mention> mentions, List<Claim> claims) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "newstracker.mentions.extracted.v1";

    public MentionsExtracted {
        requireNonNull(article, "article");
        requireNonNull(extractor, "extractor");
        // Jackson reads a kind that this version does not know as null: readers go on with what they understand.
        mentions = mentions.stream().filter(Objects::nonNull).toList();
        claims = claims.stream().filter(Objects::nonNull).toList();
    }
}
