package newstracker.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newstracker.local.folder.Refusal;

/// Where the artefacts of the services lie: as Maven leaves them in a clone, or as the zip has them.
public final class Installation {

    private static final List<String> PLACES = List.of("target/quarkus-app", "quarkus-app");

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    /// The one that the script `tracker` names.
    public static Installation here() {
        return new Installation(Path.of(System.getProperty("newstracker.home", ".")));
    }

    /// The artefacts of a service, its own code first.
    public List<Path> ownJars(Service service) {
        try (Stream<Path> files = Files.list(jar(service).resolveSibling("app"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException failed) {
            throw new Refusal(service.word() + "-service is not built whole: " + failed.getMessage(), failed);
        }
    }

    /// The artefact that production runs.
    Path jar(Service service) {
        Path module = home.resolve(service.word() + "-service");
        return PLACES.stream()
                .map(place -> module.resolve(place).resolve("quarkus-run.jar"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new Refusal("%s-service is not built in %s. Build it with: mvn package -DskipTests"
                        .formatted(service.word(), home.toAbsolutePath())));
    }

    /// What a training run at build time leaves beside an artefact.
    Path cache(Service service) {
        return jar(service).resolveSibling("app.aot");
    }
}
