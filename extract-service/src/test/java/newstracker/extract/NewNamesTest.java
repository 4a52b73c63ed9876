package newstracker.extract;

import java.io.IOException;
import java.time.LocalDate;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;

/// Names that were launched after the catalogue was frozen are read by grammar (`new-names.tsv`: names, then a text).
class NewNamesTest {

    private static final LocalDate FREEZE = LocalDate.parse("2025-07-01");

    @Test
    void readsNamesThatTheCatalogueDoesNotHoldYet() throws IOException {
        Extractor extractor = new Extractor(Catalogue.shipped().asOf(FREEZE));
        NamesRead names = new NamesRead("new names");

        for (String[] cells : NamesRead.lines("/new-names.tsv")) {
            names.count(extractor, cells[0], cells[1]);
        }

        names.areMost();
    }
}
