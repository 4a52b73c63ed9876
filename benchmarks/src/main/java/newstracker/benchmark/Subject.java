package newstracker.benchmark;

import java.util.Locale;

/// What is measured as a function, and the peer that it is held against.
enum Subject {
    EXTRACTION("ExtractionBenchmark", "regex") {
        @Override
        int bytes(String language) {
            return Articles.bytes(Articles.in(language));
        }
    },
    FEEDS("FeedBenchmark", "rome") {
        @Override
        int bytes(String language) {
            return Articles.feed(language).length;
        }
    };

    private final String benchmark;
    private final String peer;

    Subject(String benchmark, String peer) {
        this.benchmark = benchmark;
        this.peer = peer;
    }

    /// Of what one call reads.
    abstract int bytes(String language);

    String benchmark() {
        return benchmark;
    }

    /// The method of the peer.
    String peer() {
        return peer;
    }

    static boolean knows(String name) {
        for (Subject subject : values()) {
            if (subject.name().toLowerCase(Locale.ROOT).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
