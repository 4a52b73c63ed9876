package newstracker.extract;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.article.Published;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// The whole of extract-service: an article comes in, its mentions and claims go out.
@Singleton
class ArticleListener {

    private final Extractor extractor;

    ArticleListener(Extractor extractor) {
        this.extractor = extractor;
    }

    /// What cannot be read throws, and so goes to the dead letters with the reason; the next article follows.
    @Incoming("articles")
    @Outgoing("mentions")
    @Blocking
    Record<String, byte[]> extract(byte[] event) throws MalformedEventException {
        Article article = EventFormat.read(event, ArticlePublished.class).article();
        Extraction extraction = extractor.extract(new TextInput(
                article.text(),
                article.title(),
                article.language(),
                article.sources().getFirst().region(),
                day(article.published())));
        MentionsExtracted extracted = new MentionsExtracted(
                article.asRead(extraction.language(), About.companies(article, extraction.claims())),
                extractor.version(),
                extraction.mentions(),
                extraction.claims());
        return Record.of(article.id().value(), EventFormat.write(extracted));
    }

    private static Optional<LocalDate> day(Published published) {
        return Optional.of(LocalDate.ofInstant(published.at(), ZoneOffset.UTC));
    }
}
