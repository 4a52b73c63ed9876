package newstracker.promises.removed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newstracker.promises.farm.Farm;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.reader.DatabaseReader;
import newstracker.promises.reader.EventReader;
import newstracker.promises.reader.Told;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.stack.Signals;

/// A running stack on which one scene after the other is played, with what each of them needs.
public record Stage(Farm farm, RunningStack stack, EventReader reader) {

    private static final Duration LONGEST_RETURN = Duration.ofSeconds(60);
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(5);
    /// Enough to reach every partition.
    private static final int BEHIND = 30;

    /// New articles in one feed; what they are.
    List<Owed> publish(int articles, String feed) {
        Set<String> before = keys(farm.ledger().owed());
        IntStream.range(0, articles).forEach(_ -> farm.publish(feed));
        return farm.ledger().owed().stream()
                .filter(article -> !before.contains(article.key()))
                .toList();
    }

    /// Waits until all of it was told, in its last text.
    boolean told(List<Owed> articles, Duration patience) {
        return Pause.until(patience, () -> articles.stream()
                .allMatch(article -> reader.knows(article.last().amount())));
    }

    /// Waits until these were told, or until so many that were published behind them were told that these
    /// never will be.
    void settle(List<Owed> articles, Duration patience) {
        List<Owed> behind = publish(BEHIND, "farm-0");
        Pause.until(patience, () -> allTold(articles) || allTold(behind));
        Pause.until(A_LITTLE_LATER, () -> allTold(articles));
    }

    private boolean allTold(List<Owed> articles) {
        return articles.stream().allMatch(article -> reader.knows(article.last().amount()));
    }

    /// What of these is missing, there twice or out of date.
    Verdict verdict(List<Owed> articles) throws SQLException {
        Set<String> keys = keys(articles);
        List<String> firsts = reader.told().stream()
                .filter(event -> event.isFirst() && keys.contains(event.key()))
                .map(Told::key)
                .toList();
        Set<String> known = new HashSet<>();
        List<String> twice = firsts.stream().filter(key -> !known.add(key)).toList();
        Verdict rows = Checker.state(articles, new DatabaseReader(stack).articles());
        return rows.and(new Verdict(0, List.of(), twice, List.of(), List.of()));
    }

    private static Set<String> keys(List<Owed> articles) {
        return articles.stream().map(Owed::key).collect(Collectors.toSet());
    }

    /// The database as its owner sees it.
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(stack.databaseUrl(), "newstracker", stack.secret("database.password"));
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The first column of the first row.
    long count(String query) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Kills processes and keeps the launcher from starting them again until `meanwhile` is done.
    void down(List<String> names, Scene.Act meanwhile) throws Exception {
        Signals.STOP.sendAlone(stack.launcher());
        try {
            names.forEach(name -> stack.send(Signals.KILL, name));
            meanwhile.play();
        } finally {
            Signals.CONT.sendAlone(stack.launcher());
        }
    }

    void awaitBack(List<String> names) {
        List<String> away = new ArrayList<>(names);
        Pause.until(LONGEST_RETURN, () -> {
            away.removeIf(name -> stack.process(name).isPresent());
            return away.isEmpty();
        });
    }
}
