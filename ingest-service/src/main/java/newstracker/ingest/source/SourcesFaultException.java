package newstracker.ingest.source;

import java.util.List;

/// A list of sources that cannot be used; the message names the file and every fault, each with its remedy.
public final class SourcesFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    SourcesFaultException(String file, List<String> faults) {
        super(file + " cannot be used, " + (faults.size() == 1 ? "1 fault" : faults.size() + " faults") + ":\n  - "
                + String.join("\n  - ", faults));
    }
}
