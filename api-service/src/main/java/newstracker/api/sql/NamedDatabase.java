package newstracker.api.sql;

import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/// The database that the environment names, for commands: they run beside the services and know nothing of Quarkus.
public final class NamedDatabase {

    private NamedDatabase() {}

    public static Database in(Map<String, String> environment) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(
                environment.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1/newstracker"));
        source.setUser(environment.getOrDefault("QUARKUS_DATASOURCE_USERNAME", "api"));
        source.setPassword(environment.getOrDefault("QUARKUS_DATASOURCE_PASSWORD", ""));
        source.setCurrentSchema("api");
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        return new Database(source);
    }
}
