package newstracker.api.stream;

import java.util.List;
import newstracker.api.journal.Position;
import newstracker.api.query.Criteria;

/// Somebody who follows the stream: what of it, from where, and whether something may have been missed.
record Follower(Criteria criteria, List<String> types, Position position, long after, boolean gap) {}
