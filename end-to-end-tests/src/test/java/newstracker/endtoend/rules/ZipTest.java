package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.Test;

/// The zip holds all that runs without Maven, and nothing that fits one machine alone.
class ZipTest {

    @Test
    void holdsTheScriptAndEverythingBuilt() throws IOException {
        try (ZipFile zip = new ZipFile(newest().toFile())) {
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

    private static Path newest() throws IOException {
        try (Stream<Path> files = Files.list(Project.file("local-stack/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("news-tracker-.*\\.zip"))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
