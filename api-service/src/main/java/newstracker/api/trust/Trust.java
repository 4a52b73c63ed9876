package newstracker.api.trust;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newstracker.api.likeness.Signature;
import newstracker.api.likeness.Voices;
import newstracker.api.show.Since;
import newstracker.api.sql.Row;
import newstracker.event.article.Published.Precision;
import newstracker.event.source.Standing;

/// Who says so: how many voices of their own, who was first, whether the company itself. The answer
/// depends on what is recorded and never on the order in which it arrived.
public record Trust(
        Optional<FirstReport> firstReported,
        Optional<Since> officialAt,
        int independentSources,
        Optional<Standing> reportedBy,
        boolean sample) {

    /// The publication that was surely before all others.
    public record FirstReport(String source, String article, Since at) {}

    /// What counting needs of a piece of evidence: many more are counted than shown.
    public record Report(
            String claim, String article, Voices.Text text, Since at, Precision precision, Standing standing) {

        public static Report of(Row row) throws SQLException {
            Precision precision = Precision.valueOf(row.text("published_precision"));
            return new Report(
                    row.text("claim"),
                    row.text("article"),
                    new Voices.Text(row.text("source"), row.text("sha256"), new Signature(row.numbers("signature"))),
                    Since.of(row.instant("published_at"), precision),
                    precision,
                    Standing.named(row.text("standing")));
        }

        private String source() {
            return text.source();
        }

        // Texts written for this product show what it does; they are no witnesses of the world.
        private boolean real() {
            return standing != Standing.SAMPLE;
        }
    }

    public static Trust of(List<Report> reports) {
        List<Report> articles = onePerArticle(reports.stream().filter(Report::real));
        return new Trust(
                first(articles),
                official(articles),
                Voices.count(articles.stream().map(Report::text).toList()),
                reports.stream().map(Report::standing).min(Comparator.naturalOrder()),
                !reports.isEmpty() && articles.isEmpty());
    }

    private static List<Report> onePerArticle(Stream<Report> reports) {
        Map<String, Report> articles = new TreeMap<>();
        reports.forEach(report -> articles.putIfAbsent(report.article(), report));
        return List.copyOf(articles.values());
    }

    /// Empty when the earliest times are equal or too coarse to tell who was first.
    private static Optional<FirstReport> first(List<Report> articles) {
        Optional<Report> earliest =
                articles.stream().min(Comparator.comparing(report -> report.at().end()));
        return earliest.filter(first -> articles.stream()
                        .filter(other -> !first.text().sameVoice(other.text()))
                        .allMatch(other -> surelyBefore(first, other)))
                .map(first -> new FirstReport(first.source(), first.article(), first.at()));
    }

    private static boolean surelyBefore(Report first, Report other) {
        // A text without a date came out at some time before we read it.
        return other.precision() != Precision.FETCHED
                && !first.at().end().isAfter(other.at().at())
                && !first.at().at().equals(other.at().at());
    }

    private static Optional<Since> official(List<Report> articles) {
        return articles.stream()
                .filter(report -> report.standing() == Standing.OFFICIAL)
                .map(Report::at)
                .min(Comparator.comparing(Since::at));
    }
}
