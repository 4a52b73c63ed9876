package newstracker.api.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newstracker.api.journal.Position;
import newstracker.api.journal.Viewpoint;
import newstracker.api.sql.Sql;

/// Claims as they look now, kept from one answer to the next: a claim that thousands of articles make is on every
/// page, and putting it together costs more than the page. What changed since is looked up and left out, so that
/// an answer never depends on what was kept.
@Singleton
class RecentViews {

    private static final int MOST = 4_000;
    // After so much news, starting anew costs less than finding out what it changed.
    private static final long MUCH_NEWS = 20_000;

    private static final String CHANGED = """
            select distinct c.series from claim c join evidence e on e.claim = c.id
            where e.from_number > ? and e.from_number <= ?
            union
            select distinct c.series from claim c join evidence e on e.claim = c.id
            where e.to_number > ? and e.to_number <= ?
            """;

    private final Map<String, ClaimView> views = new Kept();
    private Position world = new Position("", 0, Instant.EPOCH, Instant.EPOCH);
    private long upTo;

    /// Forgets what was not asked for longest.
    private static final class Kept extends LinkedHashMap<String, ClaimView> {

        private static final long serialVersionUID = 1L;

        Kept() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ClaimView> eldest) {
            return size() > MOST;
        }
    }

    /// Those of the claims that are kept and look so from this viewpoint.
    synchronized Map<String, ClaimView> known(Connection connection, Collection<String> ids, Viewpoint from)
            throws SQLException {
        if (!from.latest()) {
            return Map.of();
        }
        advance(connection, from);
        Map<String, ClaimView> known = new HashMap<>();
        if (from.number() == upTo) {
            for (String id : ids) {
                ClaimView view = views.get(id);
                if (view != null) {
                    known.put(id, view);
                }
            }
        }
        return known;
    }

    synchronized void keep(Collection<ClaimView> made, Viewpoint from) {
        if (from.latest() && from.number() == upTo && sameWorld(from.position().orElseThrow())) {
            made.forEach(view -> views.put(view.id(), view));
        }
    }

    private void advance(Connection connection, Viewpoint from) throws SQLException {
        Position position = from.position().orElseThrow();
        if (!sameWorld(position) || from.number() - upTo > MUCH_NEWS) {
            views.clear();
            world = position;
            upTo = from.number();
        } else if (from.number() > upTo) {
            Set<String> changed = new HashSet<>(changed(connection, from.number()));
            views.values().removeIf(view -> changed.contains(view.series()));
            upTo = from.number();
        }
    }

    private List<String> changed(Connection connection, long number) throws SQLException {
        return Sql.list(connection, CHANGED, row -> row.text("series"), upTo, number, upTo, number);
    }

    /// A database that was restored, or begun anew, counts its numbers again.
    private boolean sameWorld(Position position) {
        return position.installation().equals(world.installation())
                && position.recordingSince().equals(world.recordingSince());
    }
}
