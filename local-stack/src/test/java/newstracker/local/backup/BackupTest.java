package newstracker.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newstracker.local.database.Database;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.Secrets;
import newstracker.local.process.Children;
import newstracker.local.process.Port;
import newstracker.local.process.ProcessList;
import newstracker.local.version.DataVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real database is copied while it is written to, its log goes on, and each moment of it comes back.
class BackupTest {

    private static final DataVersion VERSION = new DataVersion("1.0", Map.of("api", "5", "ingest", "2"));

    // What a restore looks at, in the form that the services give it.
    private static final String TABLES = """
            create table api.installation (id text, number bigint);
            create table api.event (number bigint primary key, type text, body json);
            create table api.article (number bigint);
            create table api.claim (number bigint);
            create table ingest.revision (article text, sent boolean);
            create table ingest.source (leased_until timestamptz, leased_by text, next_due timestamptz);
            insert into api.installation values ('old', 0);
            insert into ingest.revision values ('a', true);
            """;

    private static final String PUBLISH = """
            with taken as (update api.installation set number = number + 1 returning number),
                article as (insert into api.article select number from taken)
            insert into api.event select number, 'article.published', '{"a": "b"}' from taken
            """;

    @TempDir
    private static Path temporary;

    private static Path backups;
    private static Path base;
    private static Instant between;

    /// Two articles, a backup, a third, a moment, a fourth; then everything is lost but the backup and its log.
    @BeforeAll
    static void loseEverything() throws Exception {
        backups = Files.createDirectories(temporary.resolve("backups")).toRealPath();
        DataFolder folder = DataFolder.take(temporary.resolve("data"));
        Children children = new Children(folder, new ProcessList(folder), System.out::println);
        Database database = new Database(folder, new Secrets(folder), Port.free());
        children.start(database.prepare());
        while (!database.ready()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        database.ensureRoles();
        try (Connection superuser = database.superuser()) {
            run(superuser, TABLES);
            run(superuser, PUBLISH);
            run(superuser, PUBLISH);
            base = new BaseBackup(folder.path(), backups).make(superuser, VERSION);
            run(superuser, PUBLISH);
            run(superuser, "select pg_switch_wal()");
            between = Instant.parse(one(
                    superuser,
                    "select to_char(clock_timestamp() at time zone 'UTC'," + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            run(superuser, PUBLISH);
        } finally {
            // A stop in order writes the last piece of the log to the backups.
            children.stop(Duration.ofSeconds(30));
            folder.close();
        }
    }

    @AfterAll
    static void noServerIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void restoresTheLastMomentOfTheLog() throws Exception {
        Path data = temporary.resolve("last");

        String told = restore(data, Optional.empty());

        assertThat(told).contains("the 2 articles, 0 claims and 2 events", "tracker run --data " + data);
        assertThat(look(data)).isEqualTo("4 articles, installation new, sent false");
        assertThat(DataVersion.of(data)).contains(VERSION);
    }

    @Test
    void saysWhenTheLogHasAHole() throws Exception {
        Path copy = temporary.resolve("hole");
        Copy.tree(backups, copy, _ -> true);
        List<Path> pieces = piecesOf(copy);
        Files.delete(pieces.get(pieces.size() - 2));
        Path data = temporary.resolve("before-the-hole");
        Request request = new Request(data, Optional.of(copy), Optional.empty());

        String told = RestoreCommand.restore(request, copy, VERSION);

        String missing = pieces.get(pieces.size() - 2).getFileName().toString().replace(".gz", "");
        assertThat(told).contains("the log lacks the piece " + missing);
        assertThat(look(data)).startsWith("2 articles");
    }

    @Test
    @Tag("long")
    void restoresAMomentInBetween() throws Exception {
        Path data = temporary.resolve("between");

        restore(data, Optional.of(between));

        assertThat(look(data)).startsWith("3 articles");
    }

    @Test
    void overwritesNothing() throws Exception {
        Path data = Files.createDirectories(temporary.resolve("full"));
        Files.writeString(data.resolve("treasure"), "gold");

        assertThatThrownBy(() -> restore(data, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not empty, and a restore overwrites nothing");
        assertThat(data.resolve("treasure")).hasContent("gold");
    }

    @Test
    void refusesABackupThatWasTamperedWithAndLeavesNothingBehind() throws Exception {
        Path copy = temporary.resolve("tampered");
        Copy.tree(backups, copy, _ -> true);
        Path file = copy.resolve(base.getFileName()).resolve("database").resolve("PG_VERSION");
        Files.writeString(file, "19\n");
        Path data = temporary.resolve("never");
        Request request = new Request(data, Optional.of(copy), Optional.empty());

        assertThatThrownBy(() -> RestoreCommand.restore(request, copy, VERSION))
                .hasMessageContaining("PG_VERSION is not what it was when the backup was made");

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(path -> path.getFileName().toString())).isSubsetOf("lock", "logs");
        }
    }

    @Test
    void refusesABackupOfANewerVersion() {
        DataVersion older = new DataVersion("0.9", Map.of("api", "4.1", "ingest", "2"));
        Request request = new Request(temporary.resolve("older"), Optional.of(backups), Optional.empty());

        assertThatThrownBy(() -> RestoreCommand.restore(request, backups, older))
                .hasMessageContaining("written by news-tracker 1.0, which is newer than this one (0.9)");
    }

    @Test
    void saysWhenThereIsNoBackupOfThatTime() {
        assertThatThrownBy(() -> restore(temporary.resolve("early"), Optional.of(Instant.EPOCH)))
                .hasMessageContaining("There is no complete backup");
    }

    // Beside full pieces stands one that names the start of the backup.
    private static List<Path> piecesOf(Path backups) throws Exception {
        try (Stream<Path> files = Files.walk(backups)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}\\.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static String restore(Path data, Optional<Instant> until) {
        return RestoreCommand.restore(new Request(data, Optional.of(backups), until), backups, VERSION);
    }

    private static String look(Path data) throws Exception {
        DataFolder folder = DataFolder.take(data);
        Children children = new Children(folder, new ProcessList(folder), System.out::println);
        Database database = new Database(folder, new Secrets(folder), Port.free());
        try {
            children.start(database.prepare());
            while (!database.ready()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            try (Connection superuser = database.superuser()) {
                return "%s articles, installation %s, sent %s"
                        .formatted(
                                one(superuser, "select count(*) from api.article"),
                                one(
                                        superuser,
                                        "select case id when 'old' then id else 'new' end from api.installation"),
                                one(superuser, "select bool_or(sent)::text from ingest.revision"));
            }
        } finally {
            children.stop(Duration.ofSeconds(30));
            folder.close();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
