package newstracker.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import newstracker.endtoend.stack.Broker;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Records that nobody can read stand on the topics; the news goes on.
@ExtendWith(SharedStack.class)
class PoisonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<byte[]> POISON = List.of(
            new byte[0],
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
            "{\"article\": ".getBytes(UTF_8),
            "[1, 2, 3]".getBytes(UTF_8),
            "{\"article\": {\"id\": 7, \"revision\": \"first\"}}".getBytes(UTF_8));

    @Test
    void goesToTheDeadLettersAndStopsNothing(Shared shared) throws Exception {
        Broker broker = new Broker(shared.stack().broker());
        for (String topic : List.of("articles", "mentions")) {
            for (byte[] bytes : POISON) {
                broker.send(topic, "poison".getBytes(UTF_8), bytes);
            }
        }

        shared.feeds().feed("poison").publish("News after poison", "<p>Grok 4 is still here.</p>");

        eventually(
                "the article after the poison",
                PATIENCE,
                () -> shared.stack().api().titles("/v1/articles").contains("News after poison"));
        for (String topic : List.of("articles.dead-letter", "mentions.dead-letter")) {
            eventually("all poison in " + topic, PATIENCE, () -> letters(broker, topic) == POISON.size());
        }
    }

    private static long letters(Broker broker, String topic) {
        var letters = broker.read(topic);
        assertThat(letters).allSatisfy(letter -> assertThat(letter.headers().lastHeader("dead-letter-reason"))
                .as("reason of %s", letter)
                .isNotNull());
        return POISON.stream()
                .filter(bytes -> letters.stream().anyMatch(letter -> Arrays.equals(letter.value(), bytes)))
                .count();
    }
}
