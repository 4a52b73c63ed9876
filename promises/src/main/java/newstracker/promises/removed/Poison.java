package newstracker.promises.removed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;

/// A record that nobody can read stands in front of the news.
final class Poison implements Scene {

    private static final int ARTICLES = 20;

    @Override
    public int promise() {
        return 8;
    }

    @Override
    public String protection() {
        return "dead letters";
    }

    /// What extract-service is started with when the protection is removed.
    static Map<String, String> settings() {
        return Map.of("mp.messaging.incoming.articles.failure-strategy", "fail");
    }

    @Override
    public Verdict play(Stage stage) throws Exception {
        new Topic(stage.stack().broker(), "articles").sendEverywhere("{\"article\": ".getBytes(UTF_8));
        List<Owed> articles = stage.publish(ARTICLES, "farm-0");
        stage.told(articles, Duration.ofSeconds(40));
        return stage.verdict(articles);
    }
}
