package newstracker.api.reread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.json.ApiJson;
import newstracker.api.reread.Difference.Change;
import newstracker.api.reread.Tally.Fate;
import newstracker.event.claim.Thing;

/// The difference report, for people and for programs.
final class Report {

    private static final String FORM = "%-10s %-5s %-28s %7s %9s %9s %7s";

    private Report() {}

    static List<String> lines(Tally tally) {
        List<String> lines = new ArrayList<>();
        String generation = tally.extractor()
                .map(version -> " by generation " + version.generation())
                .orElse("");
        lines.add("%d articles read again%s: %d are understood as before, %d otherwise"
                .formatted(tally.articles(), generation, tally.articles(Fate.UNCHANGED), tally.articles(Fate.CHANGED)));
        note(lines, tally.articles(Fate.MISSING), "are not recorded at all and would be");
        note(lines, tally.articles(Fate.BEHIND), "have a newer revision on its way; they are left alone");
        note(lines, tally.articles(Fate.NEWER), "were read by a newer extractor; they are left alone");
        note(lines, tally.unreadable(), "cannot be read; see `tracker dead-letters list`");
        if (!tally.lines().isEmpty()) {
            lines.add("");
            lines.add(FORM.formatted("KIND", "LANG", "RULE", "ADDED", "CHANGED", "REMOVED", "WORDS"));
            tally.lines()
                    .forEach((row, line) -> lines.add(FORM.formatted(
                            row.kind(),
                            row.language(),
                            row.rule(),
                            line.count(Change.ADDED),
                            line.count(Change.CHANGED),
                            line.count(Change.REMOVED),
                            line.count(Change.MOVED))));
            lines.add("");
            tally.lines().values().forEach(line -> line.samples().forEach(sample -> lines.addAll(sample(sample))));
        }
        return lines;
    }

    private static void note(List<String> lines, int count, String what) {
        if (count > 0) {
            lines.add("  " + count + " " + what);
        }
    }

    private static List<String> sample(Difference sample) {
        String was = sample.before().map(Report::claim).orElse("");
        String is = sample.now().map(Report::claim).orElse("");
        String what = was.equals(is) || was.isEmpty() || is.isEmpty() ? was.isEmpty() ? is : was : was + "  ->  " + is;
        return List.of(
                "%s %s %s  (%s)"
                        .formatted(
                                sample.change().sign(),
                                sample.row().kind(),
                                what,
                                sample.row().rule()),
                "    \"%s\"".formatted(sample.said().witness().words().quote().replaceAll("\\s+", " ")),
                "    %s  %s".formatted(sample.place().article(), sample.place().title()));
    }

    static String json(Tally tally, boolean applied) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("extractor", tally.extractor());
        Map<String, Object> articles = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            articles.put(fate.name().toLowerCase(Locale.ROOT), tally.articles(fate));
        }
        articles.put("unreadable", tally.unreadable());
        report.put("articles", articles);
        report.put("claims", counts(tally::count));
        List<Map<String, Object>> rows = new ArrayList<>();
        tally.lines().forEach((row, line) -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("kind", row.kind());
            object.put("language", row.language());
            object.put("rule", row.rule());
            object.putAll(counts(line::count));
            object.put("samples", line.samples().stream().map(Report::object).toList());
            rows.add(object);
        });
        report.put("differences", rows);
        report.put("applied", applied);
        return ApiJson.write(report);
    }

    private static Map<String, Object> counts(java.util.function.ToIntFunction<Change> count) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Change change : Change.values()) {
            counts.put(change.name().toLowerCase(Locale.ROOT), count.applyAsInt(change));
        }
        return counts;
    }

    private static Map<String, Object> object(Difference sample) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("change", sample.change().name().toLowerCase(Locale.ROOT));
        object.put("article", sample.place().article());
        object.put("title", sample.place().title());
        object.put("url", sample.place().url());
        object.put("before", sample.before().map(Report::claim));
        object.put("now", sample.now().map(Report::claim));
        object.put("quote", sample.said().witness().words().quote());
        return object;
    }

    /// A claim in one line.
    private static String claim(Statement statement) {
        NormalClaim claim = statement.claim();
        List<String> words = new ArrayList<>();
        claim.subject().map(Thing::name).or(claim::item).ifPresent(words::add);
        claim.benchmark().ifPresent(words::add);
        claim.variant().ifPresent(words::add);
        claim.amount().ifPresent(amount -> words.add(bound(claim.direction()) + amount.toPlainString()));
        claim.unit().or(claim::currency).ifPresent(words::add);
        claim.per().ifPresent(per -> words.add("per " + per));
        words.addAll(claim.conditions());
        Optional.of(claim.known()).filter(known -> !known).ifPresent(_ -> words.add("(newly recognised)"));
        return String.join(" ", words);
    }

    private static String bound(String direction) {
        return switch (direction) {
            case "at-least" -> ">= ";
            case "at-most" -> "<= ";
            default -> "";
        };
    }
}
