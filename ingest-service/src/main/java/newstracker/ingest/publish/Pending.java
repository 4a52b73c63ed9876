package newstracker.ingest.publish;

import static java.util.Objects.requireNonNull;

/// A committed revision that may not have reached Kafka yet.
public record Pending(String article, int revision, byte[] event) {

    public Pending {
        requireNonNull(article, "pending.article");
        requireNonNull(event, "pending.event");
    }
}
