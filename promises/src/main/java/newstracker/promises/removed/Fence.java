package newstracker.promises.removed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.stack.Pause;

/// An instance that slept writes what it had read before it fell asleep: the older text of an article
/// that was edited.
final class Fence implements Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public int promise() {
        return 5;
    }

    @Override
    public String protection() {
        return "the comparison of revisions";
    }

    @Override
    public Verdict play(Stage stage) throws Exception {
        Owed article = stage.publish(1, "farm-0").getFirst();
        stage.told(List.of(article), PATIENCE);
        Topic mentions = new Topic(stage.stack().broker(), "mentions");
        List<Topic.Letter> first = mentions.holding(article.key().getBytes(UTF_8));
        stage.farm().edit(article);
        List<Owed> edited = stage.farm().ledger().owed().stream()
                .filter(one -> one.key().equals(article.key()))
                .toList();
        stage.told(edited, PATIENCE);
        mentions.send(first);
        // Until something has passed behind it.
        List<Owed> behind = stage.publish(20, "farm-0");
        stage.told(behind, PATIENCE);
        Pause.of(Duration.ofSeconds(1));
        return stage.verdict(edited);
    }
}
