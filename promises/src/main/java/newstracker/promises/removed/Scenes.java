package newstracker.promises.removed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.web.Letterbox;

/// All scenes, played as shipped and with their protection removed.
public final class Scenes {

    private final Consumer<String> tell;
    private final List<Played> played = new ArrayList<>();

    /// What a scene came to.
    ///
    /// @param removed whether its protection had been taken away
    /// @param ended whether it could be played to its end
    public record Played(int promise, String protection, boolean removed, boolean ended, Verdict verdict) {

        /// As it should be: nothing wrong as shipped, something wrong without the protection.
        public boolean asExpected() {
            return ended && verdict.clean() != removed;
        }
    }

    public Scenes(Consumer<String> tell) {
        this.tell = tell;
    }

    /// On the stack of the storm: first everything as shipped, then without what a superuser of the
    /// database can take away.
    public void onShipped(Stage stage, Letterbox box) {
        for (Scene scene : List.of(
                new PendingMark(), new EarlyOffsets(), new Fence(), new Redelivery(), new Poison(), new Outbox(box))) {
            play(scene, stage, false);
        }
        for (Scene scene : List.of(new PendingMark(), new Outbox(box), new Redelivery())) {
            play(scene, stage, true);
        }
    }

    /// On a stack that was started with `unprotected`.
    public void onUnprotected(Stage stage) {
        for (Scene scene : List.of(new Fence(), new EarlyOffsets(), new Poison())) {
            play(scene, stage, true);
        }
    }

    /// The environment of a stack without three protections.
    ///
    /// @param jar this program, whose agent changes the services
    public static Map<String, String> unprotected(Path jar) {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + jar);
    }

    private void play(Scene scene, Stage stage, boolean removed) {
        String line = (removed ? "without " : "with ") + scene.protection() + ": ";
        try {
            if (removed) {
                scene.remove(stage);
            }
            note(new Played(scene.promise(), scene.protection(), removed, true, scene.play(stage)), line);
        } catch (Exception failed) {
            tell.accept(line + failed);
            note(new Played(scene.promise(), scene.protection(), removed, false, Verdict.NOTHING), line);
        }
    }

    private void note(Played one, String line) {
        played.add(one);
        tell.accept(line + one.verdict().words() + (one.asExpected() ? "" : " - NOT AS EXPECTED"));
    }

    public List<Played> played() {
        return List.copyOf(played);
    }
}
