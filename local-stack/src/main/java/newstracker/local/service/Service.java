package newstracker.local.service;

import java.util.Locale;
import newstracker.local.process.Jvm.Compiler;

/// The services of the product, in the order in which news passes through them.
public enum Service {
    /// One large document is a tree in memory for a moment.
    INGEST(160, Compiler.QUICK),
    EXTRACT(112, Compiler.QUICK),
    API(160, Compiler.THOROUGH);

    private final int megabytes;
    private final Compiler compiler;

    Service(int megabytes, Compiler compiler) {
        this.megabytes = megabytes;
        this.compiler = compiler;
    }

    /// Its name in options, logs and the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How large its heap may grow.
    int megabytes() {
        return megabytes;
    }

    Compiler compiler() {
        return compiler;
    }
}
