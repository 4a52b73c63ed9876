package newstracker.promises.removed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.reader.Told;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Signals;
import newstracker.promises.web.Letterbox;

/// Both instances of api die right after prices were recorded, before all letters about them are out.
final class Outbox implements Scene {

    private static final int ARTICLES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Letterbox box;

    /// @param box is told of every price in the first feed
    Outbox(Letterbox box) {
        this.box = box;
    }

    @Override
    public int promise() {
        return 11;
    }

    @Override
    public String protection() {
        return "the letters that are written in the transaction of the event";
    }

    @Override
    public void remove(Stage stage) throws Exception {
        stage.sql(
                "create function api.forget() returns trigger language plpgsql as 'begin return null; end'",
                "create trigger forget before insert on api.delivery for each row execute function api.forget()");
    }

    @Override
    public Verdict play(Stage stage) throws Exception {
        List<Owed> articles = stage.publish(ARTICLES, "farm-0");
        stage.told(articles, PATIENCE);
        List<String> api = List.of("api-1", "api-2");
        api.forEach(name -> stage.stack().send(Signals.KILL, name));
        stage.awaitBack(api);
        List<String> expected = new ArrayList<>();
        stage.reader().told().stream()
                .filter(event -> event.type().equals("claim.created"))
                .filter(event ->
                        articles.stream().anyMatch(article -> article.last().amount() == event.amount()))
                .map(Told::id)
                .forEach(expected::add);
        Pause.until(PATIENCE, () -> box.received().keySet().containsAll(expected));
        return Checker.atLeastOnce(
                "webhook", expected, Set.copyOf(box.received().keySet()));
    }
}
