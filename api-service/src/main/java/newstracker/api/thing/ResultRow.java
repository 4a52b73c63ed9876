package newstracker.api.thing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Standing;

/// A result as a flat row with a time, as charts and Grafana want it. `rank` counts within one
/// `comparisonKey`; results under unknown conditions have none.
record ResultRow(
        Optional<Instant> time,
        String benchmark,
        Optional<String> variant,
        Optional<String> model,
        Optional<String> modelName,
        Optional<String> maker,
        BigDecimal score,
        Optional<String> unit,
        String bound,
        List<String> conditions,
        Optional<String> comparisonKey,
        Optional<Integer> rank,
        Optional<Standing> reportedBy,
        Optional<String> firstReportedBy,
        int independentSources,
        List<String> conflicts,
        boolean sample,
        String claim,
        Optional<String> article,
        Optional<String> url) {}
