package newstracker.api.name;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.event.claim.Thing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// What the catalogue knows and texts do not say: how companies are called, and which measurements are the better
/// the lower they are. It is the catalogue of extract-service, as files: what is wrong with one is told there, and
/// here passed over.
@Singleton
public class Catalogue {

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private static final List<String> SHIPPED = List.of("companies.tsv", "benchmarks.tsv");

    // kind, name, maker, since, spellings, traits
    private static final int COLUMNS = 6;
    private static final String LOWER_IS_BETTER = "better=lower";

    private final Map<String, List<String>> companies = new LinkedHashMap<>();
    private final Set<String> lowerIsBetter = new HashSet<>();

    Catalogue(@ConfigProperty(name = "news.catalogue") Optional<String> folder) {
        SHIPPED.forEach(name -> resource(name).lines().forEach(this::read));
        folder.filter(name -> !name.isBlank()).map(Path::of).ifPresent(this::readFolder);
    }

    private void readFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                Files.readString(file).lines().forEach(this::read);
            }
        } catch (IOException unreadable) {
            LOG.warnf("The catalogue folder %s cannot be read here (%s); going on without it", folder, unreadable);
        }
    }

    private void read(String line) {
        String[] columns = line.split("\t", -1);
        if (line.startsWith("#") || columns.length < COLUMNS) {
            return;
        }
        if (columns[0].equals("company")) {
            List<String> names = new ArrayList<>(List.of(columns[1]));
            Stream.of(columns[4].split("\\|"))
                    .map(spelling -> spelling.replaceFirst("^[~=]+", "").strip())
                    .filter(spelling -> !spelling.isEmpty())
                    .forEach(names::add);
            companies.put(columns[2], List.copyOf(names));
        } else if (List.of(columns[5].split(";")).contains(LOWER_IS_BETTER)) {
            lowerIsBetter.add(Thing.idOf(columns[1]));
        }
    }

    /// What a company is called, the usual name first; its id when nobody knows.
    public List<String> namesOf(String company) {
        return companies.getOrDefault(company, List.of(company));
    }

    /// The ids of companies that go under this name.
    List<String> companiesNamed(String name) {
        String folded = NameStore.fold(name);
        return companies.entrySet().stream()
                .filter(company -> NameStore.fold(company.getKey()).equals(folded)
                        || company.getValue().stream().map(NameStore::fold).anyMatch(folded::equals))
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean lowerIsBetter(String benchmark) {
        return lowerIsBetter.contains(benchmark);
    }

    private static String resource(String name) {
        try (InputStream file = Catalogue.class.getResourceAsStream("/catalogue/" + name)) {
            if (file == null) {
                throw new IllegalStateException("catalogue/" + name + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
