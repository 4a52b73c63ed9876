package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/// docker-compose.yml says to the services what they listen to.
class ComposeTest {

    private static final Pattern WRITTEN_OUT = Pattern.compile("\\bNEWS_[A-Z_]+\\b");
    private static final Pattern PROPERTY = Pattern.compile("\"news\\.([a-z.-]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"news\"\\)(.*)", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("\\b([a-z][A-Za-z]*)\\(\\);");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY|TOKEN).*");

    private final Map<String, Object> compose = compose();

    @Test
    void runsDatabaseBrokerAndServices() {
        assertThat(services()).containsKeys("postgres", "kafka", "ingest", "extract", "api");
        assertThat(services().get("kafka")).containsEntry("image", "apache/kafka:4.2.1");
        assertThat(services().get("postgres")).containsEntry("image", "postgres:18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extract", "api"})
    void setsWhatAServiceReadsAndNothingElse(String service) throws IOException {
        Set<String> set = environment(service).keySet().stream()
                .filter(name -> name.startsWith("NEWS_"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(readBy(service)).as("variables that " + service + " reads").containsAll(set);
        assertThat(properties(service)).contains("kafka.bootstrap.servers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "api"})
    void connectsAServiceAsItsOwnRole(String service) {
        Map<String, String> environment = environment(service);

        assertThat(environment)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", service)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/newstracker");
    }

    @Test
    void givesTheExtractorNoDatabase() {
        assertThat(environment("extract").keySet()).noneMatch(name -> name.startsWith("QUARKUS_DATASOURCE"));
    }

    @Test
    void containsNoSecretAndRequiresTheKey() {
        services().keySet().forEach(service -> environment(service).forEach((name, value) -> {
            if (SECRET.matcher(name).matches() && !name.startsWith("GF_")) {
                assertThat(value).as(name).matches("\\$\\{[A-Z_]+:(\\?.+|-)}");
            }
        }));
        assertThat(environment("api")).containsKey("NEWS_SECRET_KEY");
    }

    @Test
    void publishesOnlyWhatPeopleUse() {
        assertThat(services().entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("api", "grafana");
        assertThat(services().get("api").get("ports").toString())
                .contains(":-127.0.0.1}")
                .endsWith(":8080]");
    }

    @Test
    void restartsAndLimitsEverything() {
        assertThat(services()).allSatisfy((_, service) -> assertThat(service)
                .containsEntry("restart", "unless-stopped")
                .containsKeys("mem_limit", "logging"));
    }

    @Test
    void buildsEachServiceFromItsModule() {
        for (String service : List.of("ingest", "extract", "api")) {
            assertThat(services().get(service).get("build").toString()).contains("SERVICE=" + service + "-service");
            assertThat(Project.file(service + "-service/pom.xml")).exists();
        }
    }

    @Test
    void mountsOnlyFilesThatExist() {
        List<String> mounts = services().values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(mount -> mount.toString().replaceAll("\\$\\{[A-Z_]+:-(.*?)}", "$1"))
                .filter(mount -> mount.startsWith("./"))
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .toList();

        assertThat(mounts).isNotEmpty().allSatisfy(mount -> assertThat(Project.file(mount))
                .exists());
    }

    private Map<String, Map<String, Object>> services() {
        return new ObjectMapper().convertValue(compose.get("services"), new TypeReference<>() {});
    }

    private Map<String, String> environment(String service) {
        return new ObjectMapper()
                .convertValue(services().get(service).getOrDefault("environment", Map.of()), new TypeReference<>() {});
    }

    /// The variables written out in settings and code, and those of the interface that maps `news`.
    static Set<String> readBy(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Project.file(service + "-service/src/main"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|properties)"))
                    .toList()) {
                String content = Files.readString(file);
                WRITTEN_OUT.matcher(content).results().forEach(match -> names.add(match.group()));
                PROPERTY.matcher(content)
                        .results()
                        .forEach(match -> names.add(variable(match.group(1).replaceAll("[.-]", "_"))));
                Matcher mapping = MAPPING.matcher(content);
                if (mapping.find()) {
                    METHOD.matcher(mapping.group(1)).results().forEach(match -> names.add(variable(match.group(1))));
                }
            }
        }
        return names;
    }

    private static String variable(String method) {
        return "NEWS_" + method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static String properties(String service) throws IOException {
        return Files.readString(Project.file(service + "-service/src/main/resources/application.properties"));
    }

    private static Map<String, Object> compose() {
        try (Reader reader = Files.newBufferedReader(Project.file("docker-compose.yml"))) {
            return new Yaml().load(reader);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
