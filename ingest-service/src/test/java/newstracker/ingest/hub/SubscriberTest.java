package newstracker.ingest.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How subscriptions come, last and go. The clock is moved, so that weeks take milliseconds.
class SubscriberTest {

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
    void nameHub() throws Exception {
        rig.sourceNamesHub();
    }

    @Test
    void asksTheHubThatASourceNamesAndConfirmsIt() throws Exception {
        rig.round();

        Map<String, String> asked = rig.hub.requests().getLast();
        assertThat(asked)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", HubRig.TOPIC)
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(asked.get("hub.callback")).matches(".*/websub/[\\w-]{43}");
        assertThat(asked.get("hub.secret")).hasSizeLessThan(200).hasSizeGreaterThan(40);
        assertThat(rig.hub.verifications().getLast().body()).isEqualTo(rig.hub.challenge());
        assertThat(rig.state()).isEqualTo("active");
    }

    @Test
    void asksOnceAsLongAsAllIsWell() throws Exception {
        rig.round();
        int asked = rig.hub.requests().size();

        rig.after(Duration.ofDays(7));

        assertThat(rig.hub.requests()).hasSize(asked);
    }

    @Test
    void renewsBeforeTheLeaseEnds() throws Exception {
        rig.hub.grant(Duration.ofDays(4));
        rig.round();
        int asked = rig.hub.requests().size();
        String callback = rig.callback();

        rig.after(Duration.ofDays(3).plusMinutes(1));

        assertThat(rig.hub.requests()).hasSize(asked + 1);
        assertThat(rig.hub.requests().getLast()).containsEntry("hub.callback", callback);
        assertThat(rig.state()).isEqualTo("active");
        assertThat(rig.database.ask("select lease_until from subscription where lease_until > '"
                        + HubRig.NOON.plus(Duration.ofDays(6)) + "'"))
                .isPresent();
    }

    @Test
    void reliesOnAHubOnlyAfterItToldAndOnlyUntilItsLeaseEnds() throws Exception {
        rig.round();
        assertThat(rig.isReliedOn()).isFalse();

        rig.hub.publish("sha256", "news");
        assertThat(rig.isReliedOn()).isTrue();
        rig.hub.answer(503);
        rig.after(Duration.ofDays(8));
        assertThat(rig.isReliedOn()).isTrue();
        rig.after(Duration.ofDays(3));

        assertThat(rig.isReliedOn()).isFalse();
        assertThat(rig.state()).isEqualTo("asking");
    }

    @Test
    void asksADeadHubMoreAndMoreRarely() throws Exception {
        rig.hub.answer(500);
        rig.round();
        int first = rig.hub.requests().size();

        for (int minutes : new int[] {4, 1, 9, 1, 19, 1, 39}) {
            rig.after(Duration.ofMinutes(minutes));
        }

        assertThat(rig.hub.requests()).hasSize(first + 3);
        assertThat(rig.database.ask("select reason from subscription")).hasValue("it answers 500");
        rig.hub.answer(202);
        rig.after(Duration.ofHours(6));
        assertThat(rig.state()).isEqualTo("active");
    }

    @Test
    void takesANoForADay() throws Exception {
        rig.round();
        rig.hub.publish("sha256", "news");
        rig.hub.deny(rig.callback(), HubRig.TOPIC);
        int asked = rig.hub.requests().size();

        rig.after(Duration.ofHours(23));
        assertThat(rig.state()).isEqualTo("denied");
        assertThat(rig.isReliedOn()).isFalse();
        assertThat(rig.hub.requests()).hasSize(asked);
        rig.after(Duration.ofHours(2));

        assertThat(rig.state()).isEqualTo("active");
    }

    @Test
    void unsubscribesWhenTheSourceGoesAway() throws Exception {
        rig.round();
        rig.database.run("update source set active = false");

        rig.round();

        assertThat(rig.hub.requests().getLast())
                .containsEntry("hub.mode", "unsubscribe")
                .doesNotContainKey("hub.secret");
        assertThat(rig.hub.verifications().getLast().statusCode()).isEqualTo(200);
        assertThat(rig.state()).isEqualTo("none");
    }

    @Test
    void movesToTheHubThatASourceNamesNow() throws Exception {
        rig.round();
        rig.database.run("update source set hub_topic = 'https://news.example/other'");

        rig.round();

        assertThat(rig.state()).isEqualTo("active");
        assertThat(rig.database.ask("select topic from subscription")).hasValue("https://news.example/other");
    }

    @Test
    void forgetsAHubThatDoesNotLetGo() throws Exception {
        rig.round();
        rig.database.run("update source set active = false");
        rig.hub.answer(500);

        rig.round();
        assertThat(rig.state()).isEqualTo("leaving");
        rig.after(Duration.ofDays(11));

        assertThat(rig.state()).isEqualTo("none");
    }
}
