package newstracker.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.Broker;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import newstracker.endtoend.stack.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What nobody could read is seen, looked at, and tried again by whoever runs the stack.
@ExtendWith(SharedStack.class)
class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WRECK = "a wreck of a record";

    private final Api api;
    private final Broker broker;
    private final Path data;

    DeadLettersTest(Shared shared) {
        this.api = shared.stack().api();
        this.broker = new Broker(shared.stack().broker());
        this.data = shared.stack().data();
    }

    @Test
    void areListedShownAndReplayedFromTheCommandLine() throws Exception {
        broker.send("articles", "wreck".getBytes(UTF_8), WRECK.getBytes(UTF_8));
        eventually("the letter", PATIENCE, () -> letters() == 1);

        String line = run("list")
                .lines()
                .filter(each -> each.contains("articles-"))
                .toList()
                .getLast();
        String id = line.substring(0, line.indexOf(' '));

        assertThat(run("show", id)).contains(WRECK, "dead-letter-reason", "key: wreck");
        assertThat(run("replay", id)).contains(id + " sent to articles");
        eventually("it lies there again", PATIENCE, () -> letters() == 2);
        assertThatThrownBy(() -> run("show", "articles-0@999999")).hasMessageContaining("did not end well");
    }

    @Test
    void areForTheHolderOfAnOperatorKeyAlone() throws Exception {
        broker.send("mentions", "other".getBytes(UTF_8), "another wreck".getBytes(UTF_8));

        assertThat(api.ask("/v1/dead-letters").statusCode()).isEqualTo(401);
        assertThat(ask(key("read")).statusCode()).isEqualTo(403);
        String operator = key("operator");
        eventually("the letter", PATIENCE, () -> StreamSupport.stream(
                        Api.json(ask(operator)).path("items").spliterator(), false)
                .anyMatch(DeadLettersTest::isTheOther));
    }

    private static boolean isTheOther(JsonNode letter) {
        return letter.path("topic").asText().equals("mentions")
                && letter.path("text").asText().equals("another wreck")
                && letter.path("reason").asText().contains("MentionsExtracted");
    }

    private long letters() {
        return broker.read("articles.dead-letter").stream()
                .filter(letter -> new String(letter.value(), UTF_8).equals(WRECK))
                .count();
    }

    private HttpResponse<String> ask(String key) {
        return api.ask("/v1/dead-letters?limit=200", PATIENCE, "Authorization", "Bearer " + key);
    }

    private String key(String scope) {
        String created = Tracker.run(data, "keys", "create", "--name", scope, "--scope", scope);
        return List.of(created.strip().split("\\s+")).getLast();
    }

    private String run(String... words) {
        return Tracker.run(
                data, Stream.concat(Stream.of("dead-letters"), Stream.of(words)).toArray(String[]::new));
    }
}
