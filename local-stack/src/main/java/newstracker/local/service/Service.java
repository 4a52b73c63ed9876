package newstracker.local.service;

import java.util.Locale;

/// The services of the product, in the order in which news passes through them.
public enum Service {
    /// One large document is a tree in memory for a moment.
    INGEST(160),
    EXTRACT(112),
    API(160);

    private final int megabytes;

    Service(int megabytes) {
        this.megabytes = megabytes;
    }

    /// Its name in options, logs and the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How large its heap may grow.
    int megabytes() {
        return megabytes;
    }
}
