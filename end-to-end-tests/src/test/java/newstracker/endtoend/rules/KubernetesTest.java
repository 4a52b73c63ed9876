package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.Test;

/// deploy/kubernetes, read as strictly as the models of Kubernetes and of the operators allow. No cluster has seen it.
class KubernetesTest {

    private final List<JsonNode> manifests = Manifests.all();

    @Test
    void holdsNoFieldThatItsKindDoesNotKnow() throws IOException {
        assertThat(manifests).hasSizeGreaterThan(15);
        for (JsonNode manifest : manifests) {
            Manifests.readStrictly(manifest);
        }
    }

    @Test
    void failsOnWhatNobodyKnows() throws IOException {
        JsonNode deployment = Manifests.json("""
                {"apiVersion":"apps/v1","kind":"Deployment","spec":{"template":{"spec":{"containers":[{"nme":"x"}]}}}}
                """);
        JsonNode kafka = Manifests.json("""
                {"apiVersion":"kafka.strimzi.io/v1","kind":"Kafka","spec":{"kafka":{"listners":[]}}}
                """);
        JsonNode scaled = Manifests.json("""
                {"apiVersion":"keda.sh/v1alpha1","kind":"ScaledObject","spec":{"minReplicas":1}}
                """);

        assertThatThrownBy(() -> Manifests.readStrictly(deployment)).hasMessageContaining("nme");
        assertThatThrownBy(() -> Manifests.readStrictly(kafka)).hasMessageContaining("listners");
        assertThatThrownBy(() -> Manifests.readStrictly(scaled)).hasMessageContaining("minReplicas");
    }

    @Test
    void runsServicesWithProbesLimitsAndNoMoreRightsThanNeeded() {
        for (String service : List.of("ingest", "extract", "api")) {
            JsonNode pod = one("Deployment", service).at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");

            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/resources/limits/memory").asText()).endsWith("Mi");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            assertThat(one("PodDisruptionBudget", service)
                            .at("/spec/selector/matchLabels")
                            .toString())
                    .contains(service);
        }
    }

    @Test
    void saysToServicesOnlyWhatTheyRead() throws IOException {
        for (String service : List.of("ingest", "extract", "api")) {
            Set<String> read = ComposeTest.readBy(service);
            one("Deployment", service)
                    .at("/spec/template/spec/containers/0/env")
                    .forEach(variable -> {
                        String name = variable.path("name").asText();
                        assertThat(name.startsWith("QUARKUS_") || read.contains(name))
                                .as(name)
                                .isTrue();
                    });
        }
        assertThat(one("Deployment", "extract").toString()).doesNotContain("DATASOURCE");
    }

    @Test
    void refersOnlyToWhatIsThere() throws IOException {
        String readme = Files.readString(Project.file("deploy/kubernetes/README.md"));
        for (JsonNode name : Stream.concat(find("secretKeyRef").stream(), find("passwordSecret").stream())
                .map(reference -> reference.path("name"))
                .toList()) {
            assertThat(readme)
                    .contains("secret generic "
                            + name.asText().replaceFirst("^(news-database)-(ingest|api)$", "$1-\\$role"));
        }
        find("configMapRef").forEach(reference -> assertThat(
                        one("ConfigMap", reference.path("name").asText()))
                .isNotNull());
        assertThat(Manifests.listed())
                .containsExactlyInAnyOrderElementsOf(Manifests.files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void scalesByTheGroupThatReads() throws IOException {
        for (Map.Entry<String, String> reader :
                Map.of("extract", "articles", "api", "mentions").entrySet()) {
            String service = reader.getKey();
            JsonNode trigger = one("ScaledObject", service).at("/spec/triggers/0/metadata");
            String properties =
                    Files.readString(Project.file(service + "-service/src/main/resources/application.properties"));

            assertThat(properties)
                    .contains("group.id=" + trigger.path("consumerGroup").asText());
            assertThat(trigger.path("topic").asText()).isEqualTo(reader.getValue());
            assertThat(one("Deployment", service).at("/spec/replicas").isMissingNode())
                    .as("replicas belong to the scaler")
                    .isTrue();
        }
    }

    @Test
    void givesTheDatabaseTheRolesOfTheScript() throws IOException {
        String script = Files.readString(Project.file("deploy/postgres/10-roles.sh"));
        one("Cluster", "news-postgres")
                .at("/spec/bootstrap/initdb/postInitApplicationSQL")
                .forEach(statement ->
                        assertThat(script).contains(statement.asText().replaceFirst(" login$", " login password")));
    }

    private JsonNode one(String kind, String name) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private List<JsonNode> find(String field) {
        return manifests.stream()
                .flatMap(manifest -> manifest.findValues(field).stream())
                .toList();
    }
}
