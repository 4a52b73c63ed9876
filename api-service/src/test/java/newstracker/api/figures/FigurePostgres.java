package newstracker.api.figures;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A database that stays between runs, because it takes minutes to fill: `target/figures/<articles>`.
public class FigurePostgres implements QuarkusTestResourceLifecycleManager {

    static final int ARTICLES = Integer.getInteger("figures.articles", 100_000);

    private EmbeddedPostgres postgres;

    static EmbeddedPostgres open() throws IOException {
        Path data = Path.of("target", "figures", Integer.toString(ARTICLES)).toAbsolutePath();
        Files.createDirectories(data.getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_min_duration_statement", "20ms")
                .setServerConfig("max_connections", "60")
                .start();
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = open();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort()),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "news.rate.limit", "0");
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
