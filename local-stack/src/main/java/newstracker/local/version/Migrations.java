package newstracker.local.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import newstracker.local.folder.Refusal;
import newstracker.local.service.Installation;
import newstracker.local.service.Service;

/// The version of the product that is installed here, as its artefacts tell: nobody has to keep a number by hand.
public final class Migrations {

    private static final Pattern MIGRATION = Pattern.compile("db/.+/V([\\d_]+)__.+\\.sql");

    private Migrations() {}

    public static DataVersion installed(Installation installation) {
        Map<String, String> schemas = new TreeMap<>();
        for (Service service : Service.values()) {
            installation.ownJars(service).stream()
                    .flatMap(jar -> newest(jar).stream())
                    .max(DataVersion::compare)
                    .ifPresent(version -> schemas.put(service.word(), version));
        }
        String product = Optional.ofNullable(Migrations.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
        return new DataVersion(product, schemas);
    }

    private static Optional<String> newest(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile());
                Stream<String> names = zip.stream().map(entry -> entry.getName())) {
            Comparator<String> order = DataVersion::compare;
            return names.map(MIGRATION::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1).replace('_', '.'))
                    .max(order);
        } catch (IOException failed) {
            throw new Refusal("The artefact " + jar + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}
