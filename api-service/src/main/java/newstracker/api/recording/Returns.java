package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.journal.Viewpoint;
import newstracker.api.recording.ClaimRecorder.Said;

/// Prices that come back to a value which they had: nothing that was not known, but news.
@Singleton
public class Returns {

    private final ClaimReader claims;

    public Returns(ClaimReader claims) {
        this.claims = claims;
    }

    /// What held once, was over, and holds again because of what an article says, by article. Looks at all of them
    /// together first: nearly always nothing came back.
    ///
    /// @param all recorded already, in the order of their numbers
    Map<String, List<String>> of(Connection connection, List<Said> all) throws SQLException {
        List<String> begun =
                all.stream().flatMap(said -> begun(said).stream()).distinct().toList();
        Set<String> again = seen(connection, begun, all.getLast().number()).values().stream()
                .filter(Returns::holdsAgain)
                .map(ClaimView::id)
                .collect(Collectors.toSet());
        Map<String, List<String>> returns = new HashMap<>();
        for (Said said : all) {
            List<String> candidates =
                    begun(said).stream().filter(again::contains).toList();
            returns.put(said.article(), returned(connection, candidates, said.number()));
        }
        return returns;
    }

    private static List<String> begun(Said said) {
        return said.statements().stream()
                .filter(statement -> Beginnings.begins(statement, said.statements()))
                .map(statement -> statement.claim().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean holdsAgain(ClaimView claim) {
        return !claim.course().earlier().isEmpty() && claim.course().validUntil().isEmpty();
    }

    private List<String> returned(Connection connection, List<String> candidates, long number) throws SQLException {
        Map<String, ClaimView> before = seen(connection, candidates, number - 1);
        Map<String, ClaimView> now = seen(connection, candidates, number);
        return candidates.stream()
                .filter(claim -> before.containsKey(claim) && periods(now.get(claim)) > periods(before.get(claim)))
                .toList();
    }

    private static int periods(ClaimView claim) {
        return claim.course().earlier().size();
    }

    private Map<String, ClaimView> seen(Connection connection, List<String> ids, long number) throws SQLException {
        return claims.views(connection, ids, Viewpoint.at(number)).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
    }
}
