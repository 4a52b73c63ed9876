package newstracker.local.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.backup.Manifest.Ledger;
import newstracker.local.database.Database;
import newstracker.local.database.WalArchive;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.Secrets;
import newstracker.local.process.Child;
import newstracker.local.process.Children;
import newstracker.local.process.Port;
import newstracker.local.process.ProcessList;

/// Lets a copied database read its log up to a moment, and makes it the beginning of a new life.
final class Recovery {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 100;

    // Followers who know more than was restored must notice. The broker begins empty: what each article says last is
    // sent again, readers start at the beginning, and what is known already changes nothing.
    private static final List<String> NEW_LIFE = List.of(
            "update api.installation set id = left(replace(gen_random_uuid()::text, '-', ''), 12)",
            "update ingest.revision set sent = false",
            "update ingest.source set leased_until = null, leased_by = null, next_due = least(next_due, now())",
            """
            do $$
            begin
                if to_regclass('api.lane') is not null then
                    update api.lane set leased_until = null;
                end if;
            end
            $$
            """);

    private static final String WITHHELD_IS_KNOWN = "select to_regclass('ingest.withheld') is not null";

    // The services erase what is marked when they start, before anybody can ask.
    private static final List<String> WITHHOLD_ARTICLE = List.of(
            "insert into ingest.withheld (kind, id) values ('article', ?) on conflict do nothing",
            "delete from ingest.revision where article = ?",
            """
            insert into api.withheld (article) values (?)
            on conflict (article) do update set number = null
            """);

    private static final List<String> WITHHOLD_SOURCE =
            List.of("insert into ingest.withheld (kind, id) values ('source', ?) on conflict do nothing");

    private final DataFolder folder;
    private final Path log;

    Recovery(DataFolder folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /// What was taken down since the backup was made, one a line: it must not come back with it.
    private static void withhold(Connection superuser, List<String> forgotten) throws SQLException {
        if (forgotten.isEmpty()) {
            return;
        }
        try (Statement statement = superuser.createStatement();
                ResultSet known = statement.executeQuery(WITHHELD_IS_KNOWN)) {
            known.next();
            if (!known.getBoolean(1)) {
                throw new Refusal("This backup is older than `tracker forget`, and " + forgotten.size()
                        + " articles were taken down since. Restore a newer backup.");
            }
        }
        for (String line : forgotten) {
            String[] words = line.split(" ", 2);
            for (String sql : words[0].equals("source") ? WITHHOLD_SOURCE : WITHHOLD_ARTICLE) {
                try (PreparedStatement mark = superuser.prepareStatement(sql)) {
                    mark.setString(1, words[1]);
                    mark.executeUpdate();
                }
            }
        }
    }

    /// What the database holds afterwards, up to the number that the backup knows.
    Ledger recover(Optional<Instant> until, long number, List<String> forgotten) {
        Children children = new Children(folder, new ProcessList(folder), _ -> {});
        Database database = new Database(folder, new Secrets(folder), Port.free());
        try {
            Child postgres = children.start(database.prepare(settings(until)));
            await(postgres, database);
            try (Connection superuser = database.superuser()) {
                // Counting and hashing many years of news takes longer than anything else that is asked.
                superuser.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
                Ledger ledger = Ledgers.upTo(superuser, number);
                for (String sql : NEW_LIFE) {
                    run(superuser, sql);
                }
                withhold(superuser, forgotten);
                return ledger;
            }
        } catch (SQLException failed) {
            throw new Refusal("The restored database does not answer: " + failed.getMessage(), failed);
        } finally {
            children.stop(PATIENCE_AT_STOP);
        }
    }

    private Map<String, String> settings(Optional<Instant> until) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "restore_command", WalArchive.restoreCommand(log),
                "recovery_target_action", "promote",
                "hot_standby", "off"));
        until.ifPresent(moment -> settings.put("recovery_target_time", word(moment)));
        return settings;
    }

    // PostgreSQL does not know the T and the Z of ISO 8601 here.
    private static String word(Instant moment) {
        return moment.toString().replace('T', ' ').replace("Z", "+00");
    }

    private static void await(Child postgres, Database database) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!database.ready()) {
            if (!postgres.alive()) {
                throw new Refusal(
                        postgres.diedAtStart().getMessage()
                                + "If it says that the target was not reached, the log in the backup ends earlier, or lacks a piece: leave out --until.");
            }
            if (System.nanoTime() > deadline) {
                throw postgres.notReady(PATIENCE);
            }
            pause();
        }
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("stopped", stopped);
        }
    }
}
