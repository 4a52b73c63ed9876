package newstracker.extract;

import java.io.IOException;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;

/// Families that the catalogue does not hold at all are read by their makers and the words around them
/// (`new-families.tsv`: the family that is withheld, the names, a text).
class NewFamiliesTest {

    @Test
    void readsNamesOfFamiliesThatNoCatalogueHolds() throws IOException {
        Catalogue shipped = Catalogue.shipped();
        NamesRead names = new NamesRead("new families");

        for (String[] cells : NamesRead.lines("/new-families.tsv")) {
            names.count(new Extractor(shipped.without(cells[0])), cells[1], cells[2]);
        }

        names.areMost();
    }
}
