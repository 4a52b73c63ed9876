package newstracker.local.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Who may do what in the database: each service owns its schema and sees no other.
final class Roles {

    static final String DATABASE = "newstracker";

    private static final String CREATE_ROLE = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login;
                end if;
            end
            $$
            """;

    // The password is ours, letters and digits; set anew each time, so that it always is the one in the file.
    private static final String SET_PASSWORD = "alter role %1$s password '%2$s'";

    private static final List<String> OWN_SCHEMA = List.of(
            "create schema if not exists %1$s authorization %1$s",
            "alter role %1$s in database newstracker set search_path = %1$s, public",
            "grant connect on database newstracker to %1$s");

    private static final List<String> ONCE = List.of(
            "revoke all on database newstracker from public", "create extension if not exists pg_trgm schema public");

    private Roles() {}

    static void ensureDatabase(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (found.next()) {
                return;
            }
        }
        run(superuser, "create database " + DATABASE);
    }

    static void ensureRights(Connection superuser) throws SQLException {
        for (String sql : ONCE) {
            run(superuser, sql);
        }
    }

    static void ensureRole(Connection superuser, String role, String password) throws SQLException {
        run(superuser, CREATE_ROLE.formatted(role));
        run(superuser, SET_PASSWORD.formatted(role, password));
        for (String sql : OWN_SCHEMA) {
            run(superuser, sql.formatted(role));
        }
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
