package newstracker.api.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.api.claim.Witness.Publication;
import newstracker.api.likeness.Voices;
import newstracker.api.show.Since;
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

    static Trust of(Recorded recorded) {
        List<Witness> articles = onePerArticle(recorded.real().toList());
        return new Trust(
                first(articles),
                official(articles),
                Voices.count(articles.stream().map(Trust::text).toList()),
                strongest(recorded.witnesses()),
                recorded.sample());
    }

    private static List<Witness> onePerArticle(List<Witness> witnesses) {
        Map<String, Witness> articles = new TreeMap<>();
        witnesses.forEach(witness -> articles.putIfAbsent(witness.place().article(), witness));
        return List.copyOf(articles.values());
    }

    /// Empty when the earliest times are equal or too coarse to tell who was first.
    private static Optional<FirstReport> first(List<Witness> articles) {
        Comparator<Witness> byTime =
                Comparator.comparing(witness -> time(witness).end());
        Optional<Witness> earliest = articles.stream().min(byTime);
        return earliest.filter(first -> articles.stream()
                        .filter(other -> !sameVoice(first, other))
                        .allMatch(other -> surelyBefore(first, other)))
                .map(first -> new FirstReport(
                        first.publication().source(), first.place().article(), time(first)));
    }

    private static boolean surelyBefore(Witness first, Witness other) {
        // A text without a date came out at some time before we read it.
        return other.publication().precision() != Precision.FETCHED
                && !time(first).end().isAfter(time(other).at())
                && !time(first).at().equals(time(other).at());
    }

    private static Optional<Since> official(List<Witness> articles) {
        return articles.stream()
                .filter(witness -> witness.publication().standing() == Standing.OFFICIAL)
                .map(Trust::time)
                .min(Comparator.comparing(Since::at));
    }

    private static Optional<Standing> strongest(List<Witness> witnesses) {
        return witnesses.stream()
                .map(witness -> witness.publication().standing())
                .min(Comparator.naturalOrder());
    }

    private static boolean sameVoice(Witness one, Witness other) {
        return text(one).sameVoice(text(other));
    }

    private static Voices.Text text(Witness witness) {
        Publication publication = witness.publication();
        return new Voices.Text(publication.source(), witness.place().sha256(), publication.signature());
    }

    private static Since time(Witness witness) {
        return Since.of(witness.publication().at(), witness.publication().precision());
    }
}
