package newstracker.ingest.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import newstracker.ingest.rig.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What hubs, and those who pretend to be one, can do at the address that is open to them.
class CallbackTest {

    @TempDir
    static Path folder;

    private static HubRig rig;

    @BeforeAll
    static void startRig() throws Exception {
        rig = new HubRig(folder, "127.9.0.0/16");
    }

    @AfterAll
    static void stopRig() throws Exception {
        rig.close();
    }

    @BeforeEach
    void subscribe() throws Exception {
        rig.sourceNamesHub();
        rig.round();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
    void makesASourceDueWhenItsHubTellsOfNews(String method) throws Exception {
        HttpResponse<String> answer = rig.hub.publish(method, "<feed/>");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(rig.isDue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256", "sha256=", "sha256=00", "md5=00", "=", "sha256=zz"})
    void ignoresWhatIsNotSigned(String signature) throws Exception {
        HttpResponse<String> answer = rig.hub.send(rig.callback(), signature, "<feed/>");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(rig.isDue()).isFalse();
    }

    @Test
    void ignoresWhatIsSignedWithAnotherSecret() throws Exception {
        String signature = TestHub.signature("sha256", "a guess", "<feed/>");

        assertThat(rig.hub.send(rig.callback(), signature, "<feed/>").statusCode())
                .isEqualTo(202);

        assertThat(rig.isDue()).isFalse();
    }

    @Test
    void confirmsOnlyWhatItAskedFor() throws Exception {
        String callback = rig.callback();

        assertThat(rig.hub
                        .verify(callback, "subscribe", "https://other.example/")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rig.hub.verify(callback, "unsubscribe", HubRig.TOPIC).statusCode())
                .isEqualTo(404);
        assertThat(rig.hub.verify(callback, "publish", HubRig.TOPIC).statusCode())
                .isEqualTo(404);
        assertThat(rig.hub.verify(guessed(), "subscribe", HubRig.TOPIC).statusCode())
                .isEqualTo(404);
        assertThat(rig.hub.deny(callback, "https://other.example/").statusCode())
                .isEqualTo(404);
        assertThat(rig.state()).isEqualTo("active");
    }

    @Test
    void repeatsAChallengeAsPlainTextAlone() throws Exception {
        HttpResponse<String> answer = rig.hub.verify(rig.callback(), "subscribe", HubRig.TOPIC);

        assertThat(answer.body()).isEqualTo(rig.hub.challenge());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void tellsAHubToStopWhatNobodyWants() throws Exception {
        assertThat(rig.hub.send(guessed(), "sha1=00", "x").statusCode()).isEqualTo(410);
        assertThat(rig.hub
                        .send(rig.callbacks.url() + "/websub/short", "sha1=00", "x")
                        .statusCode())
                .isEqualTo(410);

        rig.database.run("update subscription set state = 'leaving'");

        assertThat(rig.hub.publish("sha256", "<feed/>").statusCode()).isEqualTo(410);
        assertThat(rig.isDue()).isFalse();
    }

    @Test
    void refusesABodyOfTenMegabytes() throws Exception {
        String body = "x".repeat(10 * 1024 * 1024);

        try {
            assertThat(rig.hub.publish("sha256", body).statusCode()).isEqualTo(413);
        } catch (IOException hungUp) {
            // A client that is still writing may not see the answer any more.
            assertThat(hungUp).isNotNull();
        }

        assertThat(rig.isDue()).isFalse();
        assertThat(rig.hub.publish("sha256", "<feed/>").statusCode()).isEqualTo(202);
    }

    @Test
    void readsASourceNoMoreOftenThanEveryTenSecondsHoweverOftenAHubTells() throws Exception {
        rig.database.run("update source set attempted = '" + HubRig.NOON.minusSeconds(1) + "'");

        rig.hub.publish("sha256", "<feed/>");

        assertThat(rig.isDue()).isFalse();
        rig.clock.advance(Duration.ofSeconds(9));
        assertThat(rig.isDue()).isTrue();
    }

    @Test
    void keepsThePauseThatAServerAskedFor() throws Exception {
        rig.database.run(
                "update source set not_before = '" + rig.clock.instant().plusSeconds(600) + "'");

        rig.hub.publish("sha256", "<feed/>");

        rig.clock.advance(Duration.ofSeconds(599));
        assertThat(rig.isDue()).isFalse();
        rig.clock.advance(Duration.ofSeconds(1));
        assertThat(rig.isDue()).isTrue();
    }

    @Test
    void opensNothingElse() throws Exception {
        assertThat(rig.hub
                        .verify(rig.callbacks.url() + "/q/metrics", "subscribe", HubRig.TOPIC)
                        .statusCode())
                .isEqualTo(404);
        assertThat(rig.hub
                        .verify(rig.callback() + "/more", "subscribe", HubRig.TOPIC)
                        .statusCode())
                .isEqualTo(404);
    }

    private String guessed() throws Exception {
        return rig.callback().replaceFirst(".{43}$", "A".repeat(43));
    }
}
