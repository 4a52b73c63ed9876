package newstracker.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newstracker.local.broker.Broker;
import newstracker.local.database.Database;
import newstracker.local.folder.Secrets;
import newstracker.local.service.Service;

/// What the services learn from their environment. Each gets the secrets that it needs and no others.
record Settings(RunOptions options, Broker broker, Database database, Secrets secrets) {

    private static final String SECRET_KEY = "NEWS_SECRET_KEY";
    private static final String BASE_URL = "NEWS_BASE_URL";

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.address());
        environment.put("NEWS_ALLOW_HOSTS", String.join(",", options.news().allowHosts()));
        environment.put("NEWS_SAMPLES", Boolean.toString(options.news().samples()));
        options.news().sources().ifPresent(file -> environment.put("NEWS_SOURCES", file.toString()));
        options.news().catalogue().ifPresent(folder -> environment.put("NEWS_CATALOGUE", folder.toString()));
        environment.put(
                BASE_URL,
                System.getenv()
                        .getOrDefault(
                                BASE_URL, "http://localhost:" + options.listen().port()));
        switch (service) {
            case INGEST -> {
                putSecrets(environment, service);
                options.news().callback().ifPresent(url -> environment.put("NEWS_CALLBACK_URL", url));
            }
            case API -> {
                putSecrets(environment, service);
                putProxies(environment);
            }
            case EXTRACT -> {
                // A pure function: it has no database and keeps nothing.
            }
        }
        return environment;
    }

    /// Without a name of theirs nobody is believed: otherwise each client could say that it is somebody else.
    private void putProxies(Map<String, String> environment) {
        List<String> proxies = options.listen().proxies();
        if (!proxies.isEmpty()) {
            environment.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
            environment.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", String.join(",", proxies));
            options.listen().userHeader().ifPresent(name -> environment.put("NEWS_TRUSTED_USER_HEADER", name));
        }
    }

    private void putSecrets(Map<String, String> environment, Service service) {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.word());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(service.word()));
        if (service == Service.API) {
            String given = System.getenv().getOrDefault(SECRET_KEY, "");
            environment.put(SECRET_KEY, given.isBlank() ? secrets.of("secret.key") : given);
        }
    }
}
