package newstracker.ingest.article;

import java.util.List;
import java.util.Optional;
import newstracker.event.article.ArticleId;
import newstracker.event.article.Published;
import newstracker.ingest.item.Item;

/// An item that is ready to become an article or a revision of one: read, cleaned, named.
///
/// `aliases` are the names it is known under, the surest first; `id` is its own when none of them is known yet.
record Draft(
        ArticleId id,
        List<String> aliases,
        String url,
        String canonicalUrl,
        String title,
        Optional<String> html,
        String text,
        String content,
        boolean truncated,
        List<String> notes,
        Published published,
        Item item) {

    Draft {
        aliases = List.copyOf(aliases);
        notes = List.copyOf(notes);
    }
}
