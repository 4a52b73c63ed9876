package newstracker.extract;

import java.util.ArrayList;
import java.util.List;
import newstracker.event.claim.Claim;
import newstracker.event.claim.ExtractorVersion;
import newstracker.event.claim.Mention;
import newstracker.event.claim.Mention.ModelMention;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Folded;
import newstracker.extract.language.Language;
import newstracker.extract.name.Name;
import newstracker.extract.name.NameFinder;

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
        Folded text = Folded.of(input.text());
        String language = Language.of(text, input.language());
        List<String> trace = new ArrayList<>();
        List<Hit> hits = catalogue.read(text);
        List<Name> names = new NameFinder(catalogue, text, hits, language, trace::add).find();
        List<Mention> mentions = new ArrayList<>();
        for (Name name : names) {
            mentions.add(new ModelMention(
                    name.start(),
                    name.end(),
                    input.text().substring(name.start(), name.end()),
                    name.canonical(),
                    name.known(),
                    name.rule()));
        }
        List<Claim> claims = new ArrayList<>();
        return new Extraction(language, mentions, claims, trace);
    }
}
