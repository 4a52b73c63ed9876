package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Project;
import org.yaml.snakeyaml.Yaml;

/// The files of deploy/kubernetes, and what their kinds know.
final class Manifests {

    private static final Path FOLDER = Project.file("deploy/kubernetes");

    private static final Map<String, Class<?>> MODELS = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "kafka.strimzi.io/v1 Kafka", Kafka.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class);

    private static final Set<String> METADATA = Set.of("apiVersion", "kind", "metadata.name", "metadata.namespace");

    // No model of these in Java: the fields that are known to exist, as paths.
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "keda.sh/v1alpha1 ScaledObject",
            Set.of(
                    "spec.scaleTargetRef.name",
                    "spec.minReplicaCount",
                    "spec.maxReplicaCount",
                    "spec.pollingInterval",
                    "spec.cooldownPeriod",
                    "spec.triggers.type",
                    "spec.triggers.metadata.bootstrapServers",
                    "spec.triggers.metadata.consumerGroup",
                    "spec.triggers.metadata.topic",
                    "spec.triggers.metadata.lagThreshold",
                    "spec.triggers.metadata.offsetResetPolicy"),
            "postgresql.cnpg.io/v1 Cluster",
            Set.of(
                    "spec.instances",
                    "spec.imageName",
                    "spec.enablePDB",
                    "spec.enableSuperuserAccess",
                    "spec.storage.size",
                    "spec.resources.requests.cpu",
                    "spec.resources.requests.memory",
                    "spec.resources.limits.memory",
                    "spec.postgresql.parameters.idle_in_transaction_session_timeout",
                    "spec.postgresql.parameters.lock_timeout",
                    "spec.postgresql.parameters.timezone",
                    "spec.postgresql.parameters.max_connections",
                    "spec.postgresql.synchronous.method",
                    "spec.postgresql.synchronous.number",
                    "spec.postgresql.synchronous.dataDurability",
                    "spec.managed.roles.name",
                    "spec.managed.roles.ensure",
                    "spec.managed.roles.login",
                    "spec.managed.roles.passwordSecret.name",
                    "spec.bootstrap.initdb.database",
                    "spec.bootstrap.initdb.owner",
                    "spec.bootstrap.initdb.encoding",
                    "spec.bootstrap.initdb.localeProvider",
                    "spec.bootstrap.initdb.builtinLocale",
                    "spec.bootstrap.initdb.localeCollate",
                    "spec.bootstrap.initdb.localeCType",
                    "spec.bootstrap.initdb.postInitApplicationSQL"));

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new WithoutRest())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Manifests() {}

    /// The models keep what they do not know for later; here it is a mistake.
    private static final class WithoutRest extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return Boolean.FALSE;
        }
    }

    private static String kind(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
    }

    private static Set<String> paths(String above, JsonNode node) {
        Set<String> paths = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(item -> paths.addAll(paths(above, item)));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> paths.addAll(
                            paths(above.isEmpty() ? field.getKey() : above + "." + field.getKey(), field.getValue())));
        } else {
            paths.add(above);
        }
        return paths;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        }
    }

    /// What `kubectl apply -k` reads.
    static List<String> listed() throws IOException {
        JsonNode kustomization =
                STRICT.valueToTree(new Yaml().<Object>load(Files.readString(FOLDER.resolve("kustomization.yaml"))));
        return STRICT.convertValue(kustomization.get("resources"), new TypeReference<>() {});
    }

    static JsonNode json(String text) throws IOException {
        return STRICT.readTree(text);
    }

    /// Fails on a field that the kind does not know.
    static void readStrictly(JsonNode manifest) throws IOException {
        String kind = kind(manifest);
        if (MODELS.containsKey(kind)) {
            STRICT.treeToValue(manifest, MODELS.get(kind));
        } else {
            Set<String> known = new TreeSet<>(FIELDS.getOrDefault(kind, Set.of()));
            known.addAll(METADATA);
            assertThat(known).as(kind).containsAll(paths("", manifest));
        }
    }

    static List<JsonNode> all() {
        List<JsonNode> manifests = new ArrayList<>();
        try {
            for (Path file : files()) {
                new Yaml()
                        .loadAll(Files.readString(file))
                        .forEach(document -> manifests.add(STRICT.valueToTree(document)));
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return manifests;
    }
}
