package newstracker.api.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.Content.PriceContent;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.claim.ClaimView.Period;
import newstracker.api.claim.ClaimView.Previous;
import newstracker.api.show.Since;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.Standing;

/// A price as a flat row with a time: what charts and Grafana read without a script.
record PriceRow(
        Optional<Instant> time,
        Optional<String> itemId,
        Optional<String> item,
        Optional<String> maker,
        Optional<String> category,
        Optional<BigDecimal> amount,
        Optional<String> currency,
        Optional<String> per,
        String bound,
        Optional<String> tax,
        Optional<String> region,
        Optional<String> tier,
        Optional<Phase> phase,
        Optional<Since> validFrom,
        Optional<Since> validUntil,
        Optional<BigDecimal> previousAmount,
        Optional<BigDecimal> changePercent,
        Optional<Standing> reportedBy,
        int independentSources,
        boolean sample,
        String series,
        String claim,
        Instant recordedAt) {

    /// A row for each time in which it held, the latest first.
    static Stream<PriceRow> of(ClaimView view) {
        PriceRow latest = latest(view);
        return Stream.concat(
                Stream.of(latest), view.course().earlier().reversed().stream().map(latest::earlier));
    }

    /// Whether it held then.
    boolean heldAt(Instant moment) {
        return validFrom.filter(from -> !from.at().isAfter(moment)).isPresent()
                && validUntil.filter(until -> !until.at().isAfter(moment)).isEmpty();
    }

    private PriceRow earlier(Period period) {
        return new PriceRow(
                Optional.of(period.validFrom().at()),
                itemId,
                item,
                maker,
                category,
                amount,
                currency,
                per,
                bound,
                tax,
                region,
                tier,
                phase,
                Optional.of(period.validFrom()),
                Optional.of(period.validUntil()),
                Optional.empty(),
                Optional.empty(),
                reportedBy,
                independentSources,
                sample,
                series,
                claim,
                recordedAt);
    }

    private static PriceRow latest(ClaimView view) {
        PriceContent price = (PriceContent) view.content();
        return new PriceRow(
                view.course()
                        .validFrom()
                        .or(view.course()::validUntil)
                        .or(() -> view.evidence().stream().findFirst().map(EvidenceView::published))
                        .map(Since::at),
                price.subject().map(Thing::id).or(() -> price.item().map(Thing::idOf)),
                price.item().or(() -> price.subject().map(Thing::name)),
                price.subject().flatMap(Thing::maker),
                price.subject().map(Thing::category),
                price.amount(),
                price.currency(),
                price.per(),
                price.bound(),
                price.tax(),
                price.region(),
                price.tier(),
                price.phase(),
                view.course().validFrom(),
                view.course().validUntil(),
                view.course().previous().flatMap(Previous::amount),
                view.course().changePercent(),
                view.support().reportedBy(),
                view.support().independentSources(),
                view.support().sample(),
                view.series(),
                view.id(),
                view.course().recordedAt());
    }
}
