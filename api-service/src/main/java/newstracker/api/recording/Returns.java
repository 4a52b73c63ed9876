package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimReader.Times;
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
    /// @param created claims that nobody made before
    Map<String, List<String>> of(Connection connection, List<Said> all, Set<String> created) throws SQLException {
        Set<String> begun = all.stream()
                .flatMap(said -> begun(said).stream())
                .filter(claim -> !created.contains(claim))
                .collect(Collectors.toSet());
        Map<String, Times> end =
                claims.times(connection, begun, Viewpoint.at(all.getLast().number()));
        Map<String, List<String>> returns = new HashMap<>();
        for (Said said : all) {
            List<String> candidates = begun(said).stream()
                    .filter(end::containsKey)
                    .filter(claim -> end.get(claim).now() && end.get(claim).spells() > 1)
                    .toList();
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

    private List<String> returned(Connection connection, List<String> candidates, long number) throws SQLException {
        Map<String, Times> before = claims.times(connection, candidates, Viewpoint.at(number - 1));
        Map<String, Times> now = claims.times(connection, candidates, Viewpoint.at(number));
        return candidates.stream()
                .filter(before::containsKey)
                .filter(claim -> now.get(claim).spells() > before.get(claim).spells())
                .toList();
    }
}
