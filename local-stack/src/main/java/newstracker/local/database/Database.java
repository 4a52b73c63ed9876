package newstracker.local.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.Secrets;
import newstracker.local.process.Command;
import newstracker.local.process.StopSignal;

/// PostgreSQL on loopback, with the roles of the services.
public final class Database {

    /// The file of the data folder with the word of the superuser.
    public static final String SUPERUSER_PASSWORD = "database.password";

    private static final String VERSION = "18.4";
    private static final List<String> ROLES = List.of("ingest", "api");

    /// Small, because everything runs on one machine, and with the time-outs that production has.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("shared_buffers", "32MB"),
            Map.entry("max_connections", "60"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("max_wal_size", "256MB"),
            // What the log holds goes to the backups within this time, if there are any.
            Map.entry("archive_mode", "on"),
            Map.entry("archive_timeout", "5min"),
            Map.entry("idle_in_transaction_session_timeout", "5s"),
            Map.entry("lock_timeout", "5s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final DataFolder folder;
    private final Secrets secrets;
    private final int port;

    public Database(DataFolder folder, Secrets secrets, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
    }

    /// Makes its files if there are none; what starts it.
    public Command prepare() {
        return prepare(Map.of());
    }

    /// @param more settings for this start alone
    public Command prepare(Map<String, String> more) {
        PostgresBinaries binaries = PostgresBinaries.in(folder.file("postgresql-" + VERSION));
        secrets.of(SUPERUSER_PASSWORD);
        Cluster cluster = new Cluster(folder.file("database"), binaries);
        cluster.ensure(folder.file(SUPERUSER_PASSWORD), folder.logs().resolve("database.log"));
        List<String> arguments = Stream.of(
                        Map.of("port", Integer.toString(port), "archive_command", WalArchive.command(folder)),
                        SETTINGS,
                        more)
                .flatMap(settings -> settings.entrySet().stream())
                .flatMap(each -> Stream.of("-c", each.getKey() + "=" + each.getValue()))
                .toList();
        List<String> words = Stream.concat(
                        Stream.of("-D", folder.file("database").toString()), arguments.stream())
                .toList();
        return new Command("database", binaries.command("postgres", words), Map.of(), StopSignal.INT);
    }

    /// Whether it takes connections yet.
    public boolean ready() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public void ensureRoles() {
        try (Connection any = connect("postgres")) {
            Roles.ensureDatabase(any);
        } catch (SQLException failed) {
            throw new Refusal("The database newstracker cannot be made: " + failed.getMessage(), failed);
        }
        try (Connection superuser = connect(Roles.DATABASE)) {
            Roles.ensureRights(superuser);
            for (String role : ROLES) {
                Roles.ensureRole(superuser, role, password(role));
            }
        } catch (SQLException failed) {
            throw new Refusal("The roles of the database cannot be made: " + failed.getMessage(), failed);
        }
    }

    /// The address for JDBC. Time-outs are a matter of whoever connects: a migration may take minutes.
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Roles.DATABASE);
    }

    public String password(String role) {
        return secrets.of("database-" + role + ".password");
    }

    /// For the launcher and its commands alone: may do everything.
    public Connection superuser() throws SQLException {
        return connect(Roles.DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty("password", secrets.of(SUPERUSER_PASSWORD));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty(
                "socketTimeout", Long.toString(Duration.ofSeconds(30).toSeconds()));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }
}
