package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import newstracker.endtoend.stack.Zip;
import org.junit.jupiter.api.Test;

/// The zip holds all that runs without Maven, and nothing that fits one machine alone.
class ZipTest {

    @Test
    void holdsTheScriptAndEverythingBuilt() throws IOException {
        try (ZipFile zip = new ZipFile(Zip.newest().toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.substring(name.indexOf('/') + 1))
                    .toList();

            assertThat(names)
                    .contains(
                            "tracker",
                            "LICENSE",
                            "local-stack/local-stack.jar",
                            "ingest-service/quarkus-app/quarkus-run.jar",
                            "extract-service/quarkus-app/quarkus-run.jar",
                            "api-service/quarkus-app/quarkus-run.jar")
                    .anyMatch(name -> name.startsWith("local-stack/lib/kafka_"))
                    .noneMatch(name -> name.endsWith(".aot") || name.endsWith("pom.xml"));
        }
    }
}
