package newstracker.promises.removed;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Signals;

/// Both instances of api die with articles in their hands that they could not write yet.
final class EarlyOffsets implements Scene {

    private static final int ARTICLES = 20;
    private static final List<String> API = List.of("api-1", "api-2");
    /// Longer than it takes to read, extract and commit whatever would be committed.
    private static final Duration IN_HAND = Duration.ofSeconds(6);

    @Override
    public int promise() {
        return 2;
    }

    @Override
    public String protection() {
        return "the rule that a position is committed after its rows";
    }

    /// What api-service is started with when the protection is removed.
    static Map<String, String> settings() {
        String mentions = "mp.messaging.incoming.mentions.";
        return Map.of(
                mentions + "enable.auto.commit", "true",
                mentions + "commit-strategy", "ignore",
                mentions + "auto.commit.interval.ms", "500");
    }

    @Override
    public Verdict play(Stage stage) throws Exception {
        List<Owed> articles = new ArrayList<>();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            connection.setAutoCommit(false);
            statement.execute("lock table api.article in exclusive mode");
            articles.addAll(stage.publish(ARTICLES, "farm-0"));
            Pause.of(IN_HAND);
            API.forEach(name -> stage.stack().send(Signals.KILL, name));
            connection.rollback();
        }
        stage.awaitBack(API);
        stage.settle(articles, Duration.ofMinutes(2));
        return stage.verdict(articles);
    }
}
