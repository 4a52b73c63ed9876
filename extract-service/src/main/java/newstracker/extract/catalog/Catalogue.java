package newstracker.extract.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newstracker.extract.fold.Folded;

/// Every name and word that the rules know, checked and compiled. Immutable.
public final class Catalogue {

    private final CatalogueFiles files;
    private final SortedMap<String, List<Alias>> byKey;
    private final Spellings spellings;

    private Catalogue(CatalogueFiles files, List<CatalogueRow> rows) {
        this.files = files;
        this.byKey = indexed(rows, new ArrayList<>());
        this.spellings = new Spellings(byKey);
    }

    public static Catalogue shipped() {
        return checked(CatalogueFiles.shipped());
    }

    /// The shipped catalogue and the files of a folder.
    public static Catalogue extendedBy(Path folder) throws IOException {
        return checked(CatalogueFiles.shipped().and(folder));
    }

    private static Catalogue checked(CatalogueFiles files) {
        List<String> faults = new ArrayList<>();
        List<CatalogueRow> rows = files.rows(faults);
        indexed(rows, faults);
        if (!faults.isEmpty()) {
            throw new CatalogueException(faults);
        }
        return new Catalogue(files, rows);
    }

    /// The catalogue as it was on a day: products launched later are unknown to it.
    public Catalogue asOf(LocalDate day) {
        return new Catalogue(
                files,
                files.rows(new ArrayList<>()).stream()
                        .filter(row -> row.concept()
                                .since()
                                .map(since -> !since.isAfter(day))
                                .orElse(true))
                        .toList());
    }

    /// The catalogue without a family or a product and everything whose name begins with its name.
    public Catalogue without(String name) {
        return new Catalogue(
                files,
                files.rows(new ArrayList<>()).stream()
                        .filter(row -> !row.concept().kind().named()
                                || !begins(row.concept().name(), name))
                        .toList());
    }

    private static boolean begins(String whole, String part) {
        return whole.startsWith(part)
                && (whole.length() == part.length() || !Character.isLetter(whole.charAt(part.length())));
    }

    private static SortedMap<String, List<Alias>> indexed(List<CatalogueRow> rows, List<String> faults) {
        SortedMap<String, List<Alias>> index = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (CatalogueRow row : rows) {
            for (Alias alias : row.aliases()) {
                List<Alias> same = index.computeIfAbsent(alias.key(), key -> new ArrayList<>());
                Optional<Alias> clash = same.stream()
                        .filter(other -> !other.concept().equals(alias.concept()) && !mayShare(other, alias))
                        .findFirst();
                clash.ifPresent(other -> faults.add("%s: \"%s\" of %s is also a spelling of %s (%s)"
                        .formatted(
                                row.place(),
                                alias.text(),
                                row.concept().name(),
                                other.concept().name(),
                                places.get(alias.key()))));
                if (same.stream().noneMatch(other -> sameReading(other, alias))) {
                    same.add(
                            alias.exactCase()
                                    ? (int) same.stream()
                                            .filter(Alias::exactCase)
                                            .count()
                                    : same.size(),
                            alias);
                }
                places.putIfAbsent(alias.key(), row.place());
            }
        }
        return index;
    }

    /// Tails may be spelled like other things, and words in exact case like words in any.
    private static boolean mayShare(Alias one, Alias other) {
        boolean tails = one.concept().kind().tail() || other.concept().kind().tail();
        return one.exactCase() != other.exactCase()
                || (tails && one.concept().kind() != other.concept().kind());
    }

    private static boolean sameReading(Alias one, Alias other) {
        return one.exactCase() == other.exactCase()
                && one.concept().kind() == other.concept().kind();
    }

    /// Every spelling that stands in the text, the longest at each place.
    public List<Hit> read(Folded text) {
        return spellings.read(text);
    }

    /// The concept with this name or spelling, if it is certain without context.
    public Optional<Concept> find(String name) {
        return byKey.getOrDefault(Folded.keyOf(name), List.of()).stream()
                .map(Alias::concept)
                .findFirst();
    }

    /// The texts of all files, for the digest of the extractor.
    public List<String> sources() {
        return files.contents().stream().map(CatalogueFiles.Content::text).toList();
    }
}
