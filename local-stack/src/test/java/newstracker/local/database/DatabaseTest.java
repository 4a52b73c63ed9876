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
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    private static final String NOT_ALLOWED = "42501";
    // An extension that the shipped PostgreSQL does not even hold.
    private static final String NOT_THERE = "0A000";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from OTHER.things",
                "insert into OTHER.things values ('x')",
                "update OTHER.things set content = 'x'",
                "delete from OTHER.things",
                "truncate OTHER.things",
                "drop table OTHER.things",
                "alter table OTHER.things add column more text",
                "create table OTHER.more (content text)",
                "grant usage on schema OTHER to OWN",
                "alter schema OTHER owner to OWN",
                "drop schema OTHER cascade",
                "set role OTHER",
                "set role newstracker",
                "alter role OTHER password 'mine'",
                "alter role OWN superuser",
                "alter role OWN createrole",
                "create role somebody",
                "create schema another",
                "create database another",
                "create table public.more (content text)",
                "create extension adminpack",
                "create extension dblink",
                "create function OWN.f() returns void language c as 'libc', 'system'",
                "alter system set log_statement = 'all'",
                "select rolpassword from pg_authid",
                "select pg_read_file('PG_VERSION')",
                "select pg_ls_dir('.')",
                "copy OWN.things from '/etc/passwd'",
                "copy OWN.things to program 'true'",
                "select lo_import('/etc/passwd')",
                "select pg_reload_conf()"
            })
    void letsNoServiceLeaveItsSchema(String forbidden) throws Exception {
        for (String role : List.of("ingest", "api")) {
            String other = role.equals("api") ? "ingest" : "api";
            run(other, "create table if not exists " + other + ".things (content text)");
            run(role, "create table if not exists " + role + ".things (content text)");

            assertThatThrownBy(() -> run(role, forbidden.replace("OTHER", other).replace("OWN", role)))
                    .as(role)
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .as("not allowed, and not merely misspelt")
                    .isIn(NOT_ALLOWED, NOT_THERE);
        }
    }

    @Test
    void letsNobodyElseIn() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "extract", "")
                        .close())
                .isInstanceOf(SQLException.class);
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
