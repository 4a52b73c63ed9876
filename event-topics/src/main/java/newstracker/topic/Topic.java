package newstracker.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics of the product. The broker creates none by itself, so a misspelt name fails instead of losing news.
public enum Topic {
    ARTICLES("articles", compacted(soon())),
    MENTIONS("mentions", compactedAndKept(Duration.ofDays(30))),
    SOURCES("sources", compacted(Map.of())),
    ARTICLES_DEAD_LETTER("articles.dead-letter", kept(Duration.ofDays(14))),
    MENTIONS_DEAD_LETTER("mentions.dead-letter", kept(Duration.ofDays(14)));

    /// The largest record, in bytes: 1 MiB of text and 2 MiB of HTML in JSON stay well below it.
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private static final int PARTITIONS = 12;

    private final String word;
    private final Map<String, String> keeping;

    Topic(String word, Map<String, String> keeping) {
        this.word = word;
        this.keeping = keeping;
    }

    /// The name in Kafka.
    public String word() {
        return word;
    }

    NewTopic definition(short replicas, Retention retention) {
        Map<String, String> settings = new HashMap<>(keeping);
        if (this == ARTICLES || this == MENTIONS) {
            retention.time().ifPresent(time -> shorten(settings, time));
        }
        settings.put("compression.type", "zstd");
        settings.put("max.message.bytes", Integer.toString(LARGEST_RECORD));
        return new NewTopic(word, PARTITIONS, replicas).configs(settings);
    }

    private static Map<String, String> compacted(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("cleanup.policy", "compact");
        return settings;
    }

    /// What was taken down is gone a day after its mark; until half a day readers see every revision.
    private static Map<String, String> soon() {
        return Map.of(
                "min.compaction.lag.ms",
                millis(Duration.ofHours(12)),
                "max.compaction.lag.ms",
                millis(Duration.ofHours(24)));
    }

    private static Map<String, String> compactedAndKept(Duration time) {
        Map<String, String> settings = new HashMap<>(soon());
        settings.putAll(kept(time));
        settings.put("cleanup.policy", "compact,delete");
        return settings;
    }

    // A segment goes as a whole: days are kept apart, so that a letter stays hardly longer than it should.
    private static Map<String, String> kept(Duration time) {
        return Map.of(
                "cleanup.policy", "delete", "retention.ms", millis(time), "segment.ms", millis(Duration.ofDays(1)));
    }

    private static void shorten(Map<String, String> settings, Duration time) {
        long former = Long.parseLong(settings.getOrDefault("retention.ms", Long.toString(Long.MAX_VALUE)));
        settings.put("cleanup.policy", "compact,delete");
        settings.put("retention.ms", Long.toString(Math.min(former, time.toMillis())));
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
