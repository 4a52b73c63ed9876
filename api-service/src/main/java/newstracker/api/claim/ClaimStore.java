package newstracker.api.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newstracker.api.sql.Sql;
import newstracker.event.claim.Thing;

/// Writes claims and their evidence. Nothing is ever deleted: evidence that no longer stands gets an end.
@Singleton
public class ClaimStore {

    private static final String STANDING = """
            select distinct claim from evidence where claim = any(?) and to_number is null
            """;

    private static final String OF_ARTICLES = """
            select distinct e.article, e.claim as id, c.series from evidence e join claim c on c.id = e.claim
            where e.article = any(?) and e.to_number is null
            """;

    // With limit 1 each claim is looked up; a plain exists would read all evidence there is.
    private static final String KNOWN = """
            select id, generation, known, coalesce(
                    (select true from evidence e where e.claim = claim.id and e.to_number is null limit 1), false) as standing
            from claim where id = any(?)
            """;

    private static final String INSERT_CLAIM = """
            insert into claim (id, number, recorded_at, series, question, kind, thing, subject, subject_name, maker, category,
                item, benchmark, benchmark_id, variant, amount, unit, currency, per, direction, tax, region, tier, conditions, tools,
                attempts, effort, comparison_key, known, generation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    // Names, makers and categories are catalogue knowledge: a newer catalogue knows better, and so does one that knows
    // a name at all.
    private static final String LEARN = """
            update claim set subject_name = ?, maker = ?, category = ?, known = ?, generation = ?
            where id = ? and (generation < ? or generation = ? and not known and ?)
            """;

    private static final String CLOSE = "update evidence set to_number = ? where article = ? and to_number is null";

    private static final String INSERT_EVIDENCE = """
            insert into evidence (claim, article, revision, from_number, place, start_at, end_at, surface, quote, bound,
                cell, rule, phase, stated_from, sha256, url, published_at, published_precision, language, companies,
                source_ids, standing, show, signature, begins)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// A claim that an article supports, with the series of answers in which it stands.
    public record Answered(String id, String series) {}

    /// The claims among `ids` that somebody supports now.
    public Set<String> standing(Connection connection, Collection<String> ids) throws SQLException {
        return new HashSet<>(Sql.list(connection, STANDING, row -> row.text("claim"), ids));
    }

    /// What each of these articles supports now; those that support nothing are left out.
    public Map<String, List<Answered>> ofArticles(Connection connection, Collection<String> articles)
            throws SQLException {
        Map<String, List<Answered>> answered = new HashMap<>();
        Sql.list(
                connection,
                OF_ARTICLES,
                row -> answered.computeIfAbsent(row.text("article"), _ -> new ArrayList<>())
                        .add(new Answered(row.text("id"), row.text("series"))),
                articles);
        return answered;
    }

    /// A claim that has its row: by which extractor, whether the catalogue knew its subject, and whether somebody
    /// supports it now.
    public record Known(int generation, boolean named, boolean standing) {

        /// Whether this extractor may know better what the claim is about.
        public boolean knowsLessThan(int otherGeneration, boolean otherNamed) {
            return generation < otherGeneration || generation == otherGeneration && !named && otherNamed;
        }
    }

    public Map<String, Known> known(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        Sql.list(
                connection,
                KNOWN,
                row -> known.put(
                        row.text("id"), new Known(row.number("generation"), row.yes("known"), row.yes("standing"))),
                ids);
        return known;
    }

    /// A claim seen for the first time; `number` is that of the event that tells it.
    public record NewClaim(NormalClaim claim, long number, Instant recordedAt, int generation) {}

    public void insert(Connection connection, List<NewClaim> claims) throws SQLException {
        Sql.changeAll(
                connection,
                INSERT_CLAIM,
                claims.stream().map(ClaimStore::columns).toList());
    }

    public void learn(Connection connection, Collection<NormalClaim> claims, int generation) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (NormalClaim claim : claims) {
            if (claim.subject().isPresent()) {
                Thing thing = claim.subject().get();
                rows.add(new Object[] {
                    thing.name(),
                    thing.maker(),
                    thing.category(),
                    claim.known(),
                    generation,
                    claim.id(),
                    generation,
                    generation,
                    claim.known()
                });
            }
        }
        Sql.changeAll(connection, LEARN, rows);
    }

    /// From `number` on the article supports nothing.
    public void closeEvidence(Connection connection, String article, long number) throws SQLException {
        Sql.change(connection, CLOSE, number, article);
    }

    /// What an article supports from `number` on, and which companies it is about.
    public record Testimony(List<Piece> pieces, List<String> companies, long number) {

        /// @param begins whether it says that its claim begins to hold, and not only that it does
        public record Piece(Witness witness, boolean begins) {}
    }

    public void insertEvidence(Connection connection, List<Testimony> testimonies) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Testimony testimony : testimonies) {
            for (Testimony.Piece piece : testimony.pieces()) {
                rows.add(columns(piece, testimony.companies(), testimony.number()));
            }
        }
        Sql.changeAll(connection, INSERT_EVIDENCE, rows);
    }

    private static Object[] columns(NewClaim added) {
        NormalClaim claim = added.claim();
        return new Object[] {
            claim.id(),
            added.number(),
            added.recordedAt(),
            claim.series(),
            claim.question(),
            claim.kind(),
            claim.subject().map(Thing::id).or(() -> claim.item().map(Thing::idOf)),
            claim.subject().map(Thing::id),
            claim.subject().map(Thing::name),
            claim.subject().flatMap(Thing::maker),
            claim.subject().map(Thing::category),
            claim.item(),
            claim.benchmark(),
            claim.benchmark().map(Thing::idOf),
            claim.variant(),
            claim.amount(),
            claim.unit(),
            claim.currency(),
            claim.per(),
            claim.direction(),
            claim.tax(),
            claim.region(),
            claim.tier(),
            claim.conditions(),
            claim.tools(),
            claim.attempts(),
            claim.effort(),
            claim.comparisonKey(),
            claim.known(),
            added.generation()
        };
    }

    private static Object[] columns(Testimony.Piece piece, List<String> companies, long number) {
        Witness witness = piece.witness();
        Witness.Place place = witness.place();
        Witness.Words words = witness.words();
        Witness.Publication publication = witness.publication();
        return new Object[] {
            witness.claim(),
            place.article(),
            place.revision(),
            number,
            place.order(),
            place.start(),
            place.end(),
            words.surface(),
            words.quote(),
            words.bound(),
            place.cell(),
            words.rule(),
            words.phase().name(),
            words.statedFrom(),
            place.sha256(),
            publication.url(),
            publication.at(),
            publication.precision().name(),
            publication.language(),
            companies,
            publication.sources(),
            publication.standing().word(),
            publication.show().name(),
            publication.signature().minima(),
            piece.begins()
        };
    }
}
