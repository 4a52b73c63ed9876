package newstracker.ingest.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.article.Article;
import newstracker.event.article.ArticleId;
import newstracker.event.source.SourceRef;
import newstracker.ingest.article.ArticleStore.Known;
import newstracker.ingest.source.Source;

/// Decides what a sighting means: a new article, an edit, one more source, or nothing.
final class Revisions {

    private Revisions() {}

    static Known first(String id, Draft draft, Source source, Instant now) {
        Article article = article(new ArticleId(id), 1, List.of(source.ref()), draft, source, now);
        return known(article, draft.content(), source.id());
    }

    /// Only the owner of an article edits it: two feeds that cut the same text differently must not take turns.
    static Optional<Known> next(Known before, Draft draft, Source source, Instant now) {
        boolean owner = before.owner().equals(source.id()) || before.owner().isEmpty();
        boolean edited = owner && !before.content().equals(draft.content());
        if (edited) {
            List<SourceRef> sources =
                    before.textKept() ? withThis(published(before).sources(), source) : List.of(source.ref());
            Article article = article(new ArticleId(before.id()), before.revision() + 1, sources, draft, source, now);
            return Optional.of(known(article, draft.content(), source.id()));
        }
        // A text that is no longer kept cannot be sent again, and nobody needs to hear where else it stood.
        return before.sources().contains(source.id()) || !before.textKept()
                ? Optional.empty()
                : Optional.of(seenElsewhere(before, source));
    }

    private static Known seenElsewhere(Known before, Source source) {
        Article was = published(before);
        Article article = new Article(
                was.id(),
                before.revision() + 1,
                withThis(was.sources(), source),
                was.url(),
                was.canonicalUrl(),
                was.title(),
                was.language(),
                was.authors(),
                was.published(),
                was.updated(),
                was.fetched(),
                union(was.companies(), source.companies()),
                was.html(),
                was.text(),
                was.sha256(),
                was.truncated(),
                was.notes());
        return known(article, before.content(), before.owner().isEmpty() ? source.id() : before.owner());
    }

    private static Article article(
            ArticleId id, int revision, List<SourceRef> sources, Draft draft, Source source, Instant now) {
        return new Article(
                id,
                revision,
                sources,
                draft.url(),
                draft.canonicalUrl(),
                draft.title(),
                draft.item().language().or(source::language).map(Languages::primary),
                draft.item().authors(),
                draft.published(),
                draft.item().dates().updated(),
                now,
                draft.item().companies().isEmpty()
                        ? source.companies()
                        : draft.item().companies(),
                draft.html(),
                draft.text(),
                Hash.of(draft.text()),
                draft.truncated(),
                draft.notes());
    }

    private static Known known(Article article, String content, String owner) {
        return new Known(
                article.id().value(),
                article.revision(),
                content,
                owner,
                article.sources().stream().map(SourceRef::id).toList(),
                EventFormat.write(new ArticlePublished(article)));
    }

    private static Article published(Known before) {
        try {
            return EventFormat.read(before.event(), ArticlePublished.class).article();
        } catch (MalformedEventException broken) {
            throw new IllegalStateException("the stored event of article " + before.id() + " cannot be read", broken);
        }
    }

    private static List<SourceRef> withThis(List<SourceRef> sources, Source source) {
        // In the order of sighting: the region of the first decides whose dollars are meant.
        List<SourceRef> all = new ArrayList<>(sources);
        all.replaceAll(known -> known.id().equals(source.id()) ? source.ref() : known);
        if (!all.contains(source.ref())) {
            all.add(source.ref());
        }
        return all;
    }

    private static List<String> union(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        others.stream().filter(other -> !some.contains(other)).forEach(all::add);
        return all;
    }
}
