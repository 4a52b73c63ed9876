package newstracker.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Document;

/// Finds the article in a web page: its HTML, without what surrounds it.
interface BodyFinder {

    Optional<String> body(Document page);
}
