package newstracker.api.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.api.article.Rights;
import newstracker.api.claim.Identity;
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

/// Brings the evidence of an event into the form in which it is kept.
final class Witnesses {

    private Witnesses() {}

    static List<Witness> of(MentionsExtracted event, Signature signature) {
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
        List<Witness> witnesses = new ArrayList<>();
        for (Claim claim : event.claims()) {
            for (Evidence evidence : claim.evidence()) {
                witnesses.add(witness(claim, evidence, article, publication, witnesses.size()));
            }
        }
        return witnesses;
    }

    private static Witness witness(
            Claim claim, Evidence evidence, Article article, Witness.Publication publication, int order) {
        Witness.Place place = new Witness.Place(
                article.id().value(),
                article.revision(),
                order,
                evidence.start(),
                evidence.end(),
                article.sha256(),
                evidence.cell().map(cell -> new String(EventFormat.write(cell), StandardCharsets.UTF_8)));
        Witness.Words words = new Witness.Words(
                evidence.surface(),
                evidence.quote(),
                evidence.bound().word(),
                evidence.rule(),
                claim instanceof PriceClaim price ? price.phase() : Phase.CURRENT,
                claim instanceof PriceClaim price ? price.statedFrom() : Optional.empty());
        return new Witness(Identity.of(claim).id(), place, words, publication);
    }
}
