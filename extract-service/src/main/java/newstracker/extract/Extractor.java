package newstracker.extract;

import newstracker.event.claim.ExtractorVersion;
import newstracker.extract.catalog.Catalogue;

/// The one door: text in, mentions and claims out. A pure function of text, catalogue and rules; safe for threads.
public final class Extractor {

    private final Catalogue catalogue;
    private final ExtractorVersion version;

    public Extractor(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.version = Generation.of(catalogue);
    }

    public ExtractorVersion version() {
        return version;
    }

    public Extraction extract(TextInput input) {
        return new Pass(catalogue, input).extraction();
    }
}
