package newstracker.api.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.Content.PriceContent;
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

    static PriceRow of(ClaimView view) {
        PriceContent price = (PriceContent) view.content();
        return new PriceRow(
                view.course().validFrom().or(view.course()::validUntil).map(Since::at),
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
