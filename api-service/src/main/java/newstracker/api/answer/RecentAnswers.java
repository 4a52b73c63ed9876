package newstracker.api.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Answers that were given lately, under their tags. A tag names the question and how far the data have come, so that
/// fifty feed readers who ask the same are answered from one look. Whoever asks while an answer is being made waits
/// for it.
@Singleton
class RecentAnswers {

    private static final long MOST_LETTERS = 6_000_000;

    // What changes without an event, such as the terms of a source, is not told wrongly for longer than this.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final AsyncCache<String, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String tag, Kept kept) -> tag.length() + kept.words().length())
            .expireAfterWrite(LONGEST)
            .buildAsync();

    @FunctionalInterface
    interface Maker {
        Kept make() throws SQLException;
    }

    Kept get(String tag, Maker maker) throws SQLException {
        CompletableFuture<Kept> mine = new CompletableFuture<>();
        CompletableFuture<Kept> first = answers.asMap().putIfAbsent(tag, mine);
        return first == null ? made(mine, maker) : awaited(first, maker);
    }

    private static Kept made(CompletableFuture<Kept> answer, Maker maker) throws SQLException {
        try {
            Kept kept = maker.make();
            answer.complete(kept);
            return kept;
        } finally {
            // Without effect on one that is there; the cache forgets one that is not.
            answer.cancel(false);
        }
    }

    // What failed for the first may work for the next.
    private static Kept awaited(CompletableFuture<Kept> answer, Maker maker) throws SQLException {
        try {
            return answer.join();
        } catch (CancellationException | CompletionException failed) {
            return maker.make();
        }
    }
}
