package newstracker.api.claim;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import newstracker.api.sql.Row;
import newstracker.event.claim.Thing;

/// What texts say, in normal form: two texts that say the same have the same `id`.
///
/// `series` is the one question whose answers follow or contradict each other; `question` is wider for
/// results: the same model on the same benchmark under whatever conditions. `direction` folds "about"
/// into "exact".
public record NormalClaim(
        String id,
        String series,
        String question,
        String kind,
        Optional<Thing> subject,
        Optional<String> item,
        Optional<String> benchmark,
        Optional<String> variant,
        Optional<BigDecimal> amount,
        Optional<String> unit,
        Optional<String> currency,
        Optional<String> per,
        String direction,
        Optional<String> tax,
        Optional<String> region,
        Optional<String> tier,
        List<String> conditions,
        Optional<Boolean> tools,
        Optional<Integer> attempts,
        Optional<String> effort,
        Optional<String> comparisonKey,
        boolean known) {

    public NormalClaim {
        requireNonNull(id, "claim.id");
        requireNonNull(series, "claim.series");
        requireNonNull(kind, "claim.kind");
        conditions = List.copyOf(conditions);
    }

    static NormalClaim of(Row row) throws SQLException {
        return new NormalClaim(
                row.text("id"),
                row.text("series"),
                row.text("question"),
                row.text("kind"),
                row.maybeText("subject").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Thing(
                                row.text("subject"),
                                row.text("subject_name"),
                                row.maybeText("maker"),
                                row.text("category"))),
                row.maybeText("item"),
                row.maybeText("benchmark"),
                row.maybeText("variant"),
                row.maybeDecimal("amount"),
                row.maybeText("unit"),
                row.maybeText("currency"),
                row.maybeText("per"),
                row.text("direction"),
                row.maybeText("tax"),
                row.maybeText("region"),
                row.maybeText("tier"),
                row.texts("conditions"),
                row.maybeYes("tools"),
                row.maybeNumber("attempts"),
                row.maybeText("effort"),
                row.maybeText("comparison_key"),
                row.yes("known"));
    }

    /// A statement with a number in it: the ones that can change, conflict and mark an event.
    boolean valued() {
        return amount.isPresent();
    }
}
