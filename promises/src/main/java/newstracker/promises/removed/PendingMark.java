package newstracker.promises.removed;

import java.time.Duration;
import java.util.List;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Signals;

/// ingest dies between committing articles and sending them, while the broker is away.
final class PendingMark implements Scene {

    private static final int ARTICLES = 5;

    @Override
    public int promise() {
        return 1;
    }

    @Override
    public String protection() {
        return "the mark that an article waits to be sent";
    }

    @Override
    public void remove(Stage stage) throws Exception {
        stage.sql(
                "create function ingest.forget() returns trigger language plpgsql as"
                        + " 'begin new.sent := true; return new; end'",
                "create trigger forget before insert on ingest.revision for each row execute function ingest.forget()");
    }

    @Override
    public Verdict play(Stage stage) throws Exception {
        List<Owed> articles = new java.util.ArrayList<>();
        stage.down(List.of("broker"), () -> {
            long before = stage.count("select count(*) from ingest.revision");
            articles.addAll(stage.publish(ARTICLES, "farm-0"));
            for (int look = 0; look < 100 && committed(stage) < before + ARTICLES; look++) {
                Pause.of(Duration.ofMillis(200));
            }
            stage.stack().send(Signals.KILL, "ingest-1");
        });
        stage.awaitBack(List.of("broker", "ingest-1"));
        stage.settle(articles, Duration.ofMinutes(2));
        return stage.verdict(articles);
    }

    private static long committed(Stage stage) throws Exception {
        return stage.count("select count(*) from ingest.revision");
    }
}
