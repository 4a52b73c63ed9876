package newstracker.api.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private static final Kept ANSWER = new Kept("\"1\"", "{}", true, Optional.empty());

    private final RecentAnswers recent = new RecentAnswers();

    @Test
    void makesAnAnswerOnceForAllWhoAskTheSame() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch may = new CountDownLatch(1);
        List<Future<Kept>> answers = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(readers.submit(() -> recent.get("a", () -> slowly(made, begun, may))));
            begun.await();
            for (int reader = 0; reader < 20; reader++) {
                answers.add(readers.submit(() -> recent.get("a", () -> slowly(made, begun, may))));
            }
            may.countDown();
        }

        for (Future<Kept> answer : answers) {
            assertThat(answer.get()).isSameAs(ANSWER);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void makesAnotherAnswerForEachTag() throws SQLException {
        AtomicInteger made = new AtomicInteger();

        for (String tag : List.of("a", "b", "a", "b")) {
            recent.get(tag, () -> counted(made));
        }

        assertThat(made).hasValue(2);
    }

    @Test
    void triesAgainWhatCouldNotBeAnswered() throws SQLException {
        assertThatThrownBy(() -> recent.get("a", () -> {
                    throw new SQLException("away");
                }))
                .hasMessage("away");

        assertThat(recent.get("a", () -> ANSWER)).isSameAs(ANSWER);
    }

    private static Kept slowly(AtomicInteger made, CountDownLatch begun, CountDownLatch may) {
        begun.countDown();
        try {
            may.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return counted(made);
    }

    private static Kept counted(AtomicInteger made) {
        made.incrementAndGet();
        return ANSWER;
    }
}
