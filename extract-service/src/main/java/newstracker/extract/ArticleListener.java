package newstracker.extract;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Singleton;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.article.Article;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// The whole of extract-service: an article comes in, its mentions and claims go out.
@Singleton
class ArticleListener {

    private final ArticleReader reader;

    ArticleListener(Extractor extractor) {
        this.reader = new ArticleReader(extractor);
    }

    /// What cannot be read throws, and so goes to the dead letters with the reason; the next article follows. Where an
    /// article was taken away the mark goes on, behind all that was read of it before.
    @Incoming("articles")
    @Outgoing("mentions")
    @Blocking
    Record<String, byte[]> extract(Record<String, byte[]> in) throws MalformedEventException {
        if (in.value() == null) {
            return Record.of(in.key(), null);
        }
        Article article = EventFormat.read(in.value(), ArticlePublished.class).article();
        return Record.of(article.id().value(), EventFormat.write(reader.read(article)));
    }
}
