package newstracker.ingest.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL that can go away and come back with its data at the same address.
public final class Database implements AutoCloseable {

    private final Path folder;
    private final int port = Broker.freePort();
    private EmbeddedPostgres server;

    public Database(Path folder) {
        this.folder = folder;
    }

    public void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start();
    }

    public void stop() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /// As ingest-service is set up: its own schema, short time-outs.
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setPassword("postgres");
        source.setCurrentSchema("ingest");
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        return source;
    }

    public Flyway flyway() {
        return Flyway.configure()
                .dataSource(source())
                .schemas("ingest")
                .createSchemas(true)
                .locations("db/ingest")
                .load();
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The one value that a query answers.
    public Optional<String> ask(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
