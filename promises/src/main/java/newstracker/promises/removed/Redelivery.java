package newstracker.promises.removed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.stack.Pause;

/// Kafka hands out again what was recorded already.
final class Redelivery implements Scene {

    private static final int ARTICLES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private boolean removed;

    @Override
    public int promise() {
        return 2;
    }

    @Override
    public String protection() {
        return "the keys of the tables and the look at what is current";
    }

    @Override
    public void remove(Stage stage) throws Exception {
        removed = true;
        stage.sql(
                "alter table api.article drop constraint article_pkey cascade",
                "alter table api.reading drop constraint reading_pkey cascade",
                "alter table api.story_member drop constraint story_member_pkey cascade",
                "drop index api.reading_current",
                "drop index api.story_member_current");
    }

    @Override
    public Verdict play(Stage stage) throws Exception {
        List<Owed> articles = stage.publish(ARTICLES, "farm-0");
        stage.told(articles, PATIENCE);
        Topic mentions = new Topic(stage.stack().broker(), "mentions");
        List<Topic.Letter> letters = new ArrayList<>();
        for (Owed article : articles) {
            letters.addAll(mentions.holding(article.key().getBytes(UTF_8)));
        }
        if (removed) {
            stage.sql("update api.reading set to_number = number where to_number is null");
        }
        mentions.send(letters);
        List<Owed> behind = stage.publish(20, "farm-0");
        stage.told(behind, PATIENCE);
        Pause.of(Duration.ofSeconds(1));
        return stage.verdict(articles);
    }
}
