package newstracker.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Secrets;
import newstracker.local.process.Children;
import newstracker.local.process.Port;
import newstracker.local.process.ProcessList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private static Path temporary;

    private static DataFolder folder;
    private static Children children;
    private static Database database;

    @BeforeAll
    static void startIt() throws Exception {
        folder = DataFolder.take(temporary);
        children = new Children(folder, new ProcessList(folder), System.out::println);
        database = new Database(folder, new Secrets(folder), Port.free());
        children.start(database.prepare());
        while (!database.ready()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        database.ensureRoles();
    }

    @AfterAll
    static void stopIt() {
        children.stop(Duration.ofSeconds(20));
        folder.close();
    }

    @Test
    void givesEachServiceASchemaThatNoOtherCanRead() throws Exception {
        run("ingest", "create table if not exists ingest.letters (content text)");

        assertThatThrownBy(() -> run("api", "select * from ingest.letters"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for schema ingest");
        assertThatThrownBy(() -> run("api", "create table public.mine (content text)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void canBeGivenItsRolesAgain() throws Exception {
        database.ensureRoles();

        assertThat(one("api", "select current_user")).isEqualTo("api");
    }

    @Test
    void findsPartsOfJapaneseWords() throws Exception {
        assertThat(one("api", "select similarity('値下げ', '値下げ発表') > 0.2")).isEqualTo("t");
    }

    @Test
    void endsATransactionThatDoesNothing() throws Exception {
        assertThat(one("ingest", "show idle_in_transaction_session_timeout")).isEqualTo("5s");
        assertThat(one("ingest", "show lock_timeout")).isEqualTo("5s");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "api", "guessed")
                        .close())
                .hasMessageContaining("password authentication failed");
    }

    private static void run(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, database.password(role));
    }
}
