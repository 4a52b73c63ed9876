package newstracker.ingest.article;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import newstracker.ingest.article.ArticleStore.Known;
import newstracker.ingest.item.Computing;
import newstracker.ingest.item.Item;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.source.Source;

/// The door of this package: items become articles and revisions, committed as pending before anybody sends them.
public final class Intake {

    private static final int MOST_ATTEMPTS = 8;
    /// Deadlock, serialisation failure, unique key taken by a poll at the same moment.
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40P01", "40001", "23505");

    private final DataSource database;

    public Intake(DataSource database) {
        this.database = database;
    }

    /// What of these items is new or edited. It is committed when this returns and must now be sent.
    public List<Pending> take(Source source, List<Item> items, Instant now) throws SQLException, InterruptedException {
        List<Draft> drafts = items.isEmpty() ? List.of() : Computing.of(() -> Drafts.of(source, items, now));
        if (drafts.isEmpty()) {
            return List.of();
        }
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    List<Pending> taken = new Attempt(connection, source, now).take(drafts);
                    if (taken != null) {
                        connection.commit();
                        return taken;
                    }
                } catch (SQLException failed) {
                    connection.rollback();
                    if (attempt >= MOST_ATTEMPTS || !WORTH_ANOTHER_TRY.contains(failed.getSQLState())) {
                        throw failed;
                    }
                }
                connection.rollback();
            }
            if (attempt >= MOST_ATTEMPTS) {
                throw new SQLException(
                        "articles of " + source.id() + " are being added elsewhere all the time", "40001");
            }
        }
    }

    /// One transaction.
    private static final class Attempt {

        private final ArticleStore store;
        private final Source source;
        private final Instant now;
        private final List<Known> added = new ArrayList<>();
        private final List<Known> changed = new ArrayList<>();
        private final Map<String, String> aliases = new HashMap<>();

        Attempt(Connection connection, Source source, Instant now) {
            this.store = new ArticleStore(connection);
            this.source = source;
            this.now = now;
        }

        /// Null when another transaction came first and this one must start again.
        List<Pending> take(List<Draft> drafts) throws SQLException {
            Map<String, String> known = store.articlesByAlias(
                    drafts.stream().flatMap(draft -> draft.aliases().stream()).toList());
            Map<String, Draft> byId = new LinkedHashMap<>();
            for (Draft draft : drafts) {
                String id = idOf(draft, known);
                byId.putIfAbsent(id, draft);
                draft.aliases().stream()
                        .filter(name -> !known.containsKey(name))
                        .forEach(name -> aliases.putIfAbsent(name, id));
            }
            Map<String, String> contents = new LinkedHashMap<>();
            byId.forEach((id, draft) -> contents.put(id, draft.content()));
            Map<String, Known> before = store.locked(source.id(), contents);
            // Behind the locks: they may have been those of somebody who was just taking these articles down.
            Set<String> withheld = store.withheld(source.id(), byId.keySet());
            byId.keySet().removeAll(withheld);
            aliases.values().removeAll(withheld);
            byId.forEach((id, draft) -> decide(id, draft, before.get(id)));
            return written() ? pending() : null;
        }

        private static String idOf(Draft draft, Map<String, String> known) {
            return draft.aliases().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(draft.id().value());
        }

        private void decide(String id, Draft draft, Known before) {
            if (before == null) {
                added.add(Revisions.first(id, draft, source, now));
            } else {
                Revisions.next(before, draft, source, now).ifPresent(changed::add);
            }
        }

        private boolean written() throws SQLException {
            added.sort(Comparator.comparing(Known::id));
            if (!store.add(added)) {
                return false;
            }
            store.change(changed);
            store.addAliases(aliases);
            store.addPending(added, now);
            store.addPending(changed, now);
            return true;
        }

        private List<Pending> pending() {
            List<Pending> all = new ArrayList<>();
            for (List<Known> articles : List.of(added, changed)) {
                articles.forEach(article -> all.add(new Pending(article.id(), article.revision(), article.event())));
            }
            return all;
        }
    }
}
