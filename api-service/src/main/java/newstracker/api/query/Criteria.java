package newstracker.api.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody asks for. Values of one list are alternatives; the parts narrow each other.
public record Criteria(About about, Amounts amounts, From from, When when) {

    /// What the claims are about.
    public record About(
            List<String> maker,
            List<String> category,
            List<String> kind,
            List<String> model,
            List<String> item,
            List<String> benchmark) {

        /// Whether it is about models, items or benchmarks of certain names.
        public boolean namesThings() {
            return !(model.isEmpty() && item.isEmpty() && benchmark.isEmpty());
        }

        boolean any() {
            return !(maker.isEmpty()
                    && category.isEmpty()
                    && kind.isEmpty()
                    && model.isEmpty()
                    && item.isEmpty()
                    && benchmark.isEmpty());
        }
    }

    public record Amounts(List<String> currency, List<String> per, Optional<BigDecimal> min, Optional<BigDecimal> max) {

        boolean any() {
            return !currency.isEmpty() || !per.isEmpty() || min.isPresent() || max.isPresent();
        }
    }

    /// Which texts they come from. `query` is in the form of the search index.
    public record From(
            List<String> company,
            List<String> source,
            List<String> standing,
            List<String> lang,
            Optional<String> query,
            Optional<String> typed) {}

    /// The clocks: publication, recording, validity.
    public record When(
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<Instant> recordedSince,
            Optional<Instant> asOf,
            Optional<Instant> reportedUntil,
            Optional<Instant> validAt) {}

    /// Whether texts are narrowed by anything.
    public boolean ofTexts() {
        return !(from.company().isEmpty()
                && from.source().isEmpty()
                && from.standing().isEmpty()
                && from.lang().isEmpty()
                && from.query().isEmpty()
                && when.since().isEmpty()
                && when.until().isEmpty());
    }

    /// The same, narrowed to one kind of claim. Whoever asked for other kinds alone gets nothing.
    public Criteria ofKind(String kind) {
        List<String> kinds = about.kind().isEmpty() || about.kind().contains(kind) ? List.of(kind) : List.of("none");
        About narrowed =
                new About(about.maker(), about.category(), kinds, about.model(), about.item(), about.benchmark());
        return new Criteria(narrowed, amounts, from, when);
    }

    public Criteria ofBenchmark(String id) {
        About narrowed =
                new About(about.maker(), about.category(), about.kind(), about.model(), about.item(), List.of(id));
        return new Criteria(narrowed, amounts, from, when);
    }

    /// Whether claims are looked at at all: without, an article needs none to be listed.
    public boolean ofClaims() {
        return about.any() || amounts.any() || when.validAt().isPresent();
    }
}
