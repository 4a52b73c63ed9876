package newstracker.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// One entry of sources.yaml becomes a source.
final class SourceEntry {

    private static final List<String> KNOWN = List.of(
            "id",
            "name",
            "url",
            "kind",
            "companies",
            "standing",
            "language",
            "match",
            "every",
            "fullText",
            "show",
            "licence",
            "region",
            "select");

    private SourceEntry() {}

    /// Reads what can be read; `faults` grows by what cannot.
    static Optional<Source> read(String entry, Map<?, ?> map, List<String> faults) {
        int before = faults.size();
        SourceFields fields = new SourceFields(entry, map, faults);
        fields.refuseUnknown(KNOWN);
        SourceRef ref = ref(fields);
        String url = fields.required("url", "https://example.com/feed.xml");
        SourceKind kind = fields.oneOf("kind", SourceKind.values(), SourceKind::word, Optional.of(SourceKind.FEED));
        List<String> companies = fields.words("companies");
        Optional<String> language = fields.text("language");
        Source.Reading reading = new Source.Reading(
                fields.pattern("match"), fields.duration("every"), fields.flag("fullText"), fields.text("select"));
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Source(ref, url, kind, companies, language, reading));
    }

    private static SourceRef ref(SourceFields fields) {
        String id = fields.required("id", "tesla-ir");
        if (!id.isEmpty() && !id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}")) {
            fields.fault("id", "is \"" + id + "\"; use letters, digits, dots and dashes");
        }
        Standing standing =
                fields.oneOf("standing", Standing.values(), Standing::word, Optional.of(Standing.COMMUNITY));
        Show show = fields.oneOf("show", Show.values(), SourceEntry::word, Optional.of(Show.QUOTE));
        Optional<String> region = fields.text("region").map(code -> code.toUpperCase(Locale.ROOT));
        if (region.isPresent() && !region.get().matches("[A-Z]{2}")) {
            fields.fault("region", "is \"" + region.get() + "\"; use a country code of two letters such as JP");
        }
        String name = fields.text("name").orElse(id);
        return new SourceRef(id, name, standing, show, region, fields.text("licence"));
    }

    private static String word(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }
}
