package newstracker.extract;

import java.util.List;
import java.util.stream.Stream;
import newstracker.event.article.Article;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Thing;

/// What an article is about: the makers of what its title names. A title that names no product leaves it to the
/// source, which says what its articles are about in general.
final class About {

    private About() {}

    static List<String> companies(Article article, List<Claim> claims) {
        int title = article.text().indexOf(article.title());
        if (title < 0) {
            return article.companies();
        }
        int end = title + article.title().length();
        List<String> named = claims.stream()
                .filter(claim ->
                        claim.evidence().stream().anyMatch(words -> words.start() >= title && words.end() <= end))
                .flatMap(About::things)
                .flatMap(thing -> thing.maker().stream())
                .distinct()
                .toList();
        return named.isEmpty() ? article.companies() : named;
    }

    private static Stream<Thing> things(Claim claim) {
        return switch (claim) {
            case ModelClaim model -> Stream.of(model.model());
            case BenchmarkClaim result -> result.model().stream();
            case PriceClaim price -> price.subject().stream();
        };
    }
}
