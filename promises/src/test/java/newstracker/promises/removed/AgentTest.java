package newstracker.promises.removed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.List;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.removed.Scenes.Played;
import org.junit.jupiter.api.Test;

class AgentTest {

    private static final Verdict LOST = new Verdict(1, List.of("one"), List.of(), List.of(), List.of());

    @Test
    void makesTheFenceSayYesToEverything() throws Exception {
        byte[] bytes;
        try (InputStream file = AgentTest.class.getResourceAsStream("AgentTest$Guarded.class")) {
            bytes = file.readAllBytes();
        }
        Class<?> patched = MethodHandles.lookup()
                .defineHiddenClass(Agent.patched(bytes), true)
                .lookupClass();

        Object guarded = patched.getDeclaredConstructor().newInstance();

        assertThat(new Guarded().isBefore(1, 1)).isFalse();
        assertThat(patched.getDeclaredMethod("isBefore", int.class, int.class).invoke(guarded, 1, 1))
                .isEqualTo(true);
        assertThat(patched.getDeclaredMethod("other").invoke(guarded)).isEqualTo("untouched");
    }

    @Test
    void expectsOfASceneThatItFailsOnlyWithoutItsProtection() {
        assertThat(new Played(1, "p", false, true, Verdict.NOTHING).asExpected())
                .isTrue();
        assertThat(new Played(1, "p", false, true, LOST).asExpected()).isFalse();
        assertThat(new Played(1, "p", true, true, LOST).asExpected()).isTrue();
        assertThat(new Played(1, "p", true, true, Verdict.NOTHING).asExpected()).isFalse();
        assertThat(new Played(1, "p", true, false, LOST).asExpected()).isFalse();
    }

    /// Stands in for the class of the service.
    static class Guarded {

        boolean isBefore(int generation, int revision) {
            return generation > 5 && revision > 5;
        }

        String other() {
            return "untouched";
        }
    }
}
