package newstracker.extract.catalog;

import java.util.List;

/// The catalogue contradicts itself. The message names every fault, each with file, line and remedy.
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueException(List<String> faults) {
        super("the catalogue has " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
    }
}
