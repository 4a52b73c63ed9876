package newstracker.ingest.page;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;

/// The article where no mark tells: readability4j weighs paragraphs against links. The only class that knows it.
final class ReadabilityBody implements BodyFinder {

    @Override
    public Optional<String> body(Document page) {
        String html =
                new Readability4J(page.location(), page.outerHtml()).parse().getContent();
        return Optional.ofNullable(html).filter(found -> !found.isBlank());
    }
}
