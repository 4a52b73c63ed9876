package newstracker.api.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.api.article.Rights;
import newstracker.api.claim.Identity;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.Witness;
import newstracker.api.likeness.Signature;
import newstracker.event.EventFormat;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Phase;
import newstracker.event.source.SourceRef;

/// Brings what an event says into the form in which it is kept.
final class Statements {

    private Statements() {}

    static List<Statement> of(MentionsExtracted event, Signature signature) {
        Article article = event.article();
        Witness.Publication publication = new Witness.Publication(
                article.url(),
                article.published().at(),
                article.published().precision(),
                article.language(),
                article.sources().stream().map(SourceRef::id).toList(),
                Rights.standing(article.sources()),
                Rights.show(article.sources()),
                signature);
        List<Statement> statements = new ArrayList<>();
        for (Claim claim : event.claims()) {
            NormalClaim normal = Identity.of(claim);
            for (Evidence evidence : claim.evidence()) {
                Witness.Words words = words(claim, evidence);
                Witness.Place place = place(article, evidence, statements.size());
                statements.add(new Statement(normal, new Witness(normal.id(), place, words, publication)));
            }
        }
        return statements;
    }

    private static Witness.Place place(Article article, Evidence evidence, int order) {
        return new Witness.Place(
                article.id().value(),
                article.revision(),
                order,
                evidence.start(),
                evidence.end(),
                article.sha256(),
                evidence.cell().map(cell -> new String(EventFormat.write(cell), StandardCharsets.UTF_8)));
    }

    private static Witness.Words words(Claim claim, Evidence evidence) {
        return new Witness.Words(
                evidence.surface(),
                evidence.quote(),
                evidence.bound().word(),
                evidence.rule(),
                claim instanceof PriceClaim price ? price.phase() : Phase.CURRENT,
                claim instanceof PriceClaim price ? price.statedFrom() : Optional.empty());
    }
}
