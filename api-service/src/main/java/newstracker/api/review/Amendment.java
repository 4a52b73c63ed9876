package newstracker.api.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newstracker.api.claim.Identity;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.Witness;
import newstracker.api.name.NameKind;
import newstracker.api.name.NameStore;
import newstracker.api.sql.Sql;
import newstracker.api.web.Problem;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Thing;

/// Makes the claim that a text should have been understood to make. It goes through the form of events, so
/// that it gets the identity that it would have if an extractor had read it so.
@Singleton
class Amendment {

    private static final Set<String> OF_PRICES =
            Set.of("item", "amount", "currency", "per", "bound", "tax", "region", "tier", "phase");
    private static final Set<String> OF_RESULTS = Set.of(
            "benchmark", "variant", "model", "score", "unit", "bound", "conditions", "tools", "attempts", "effort");
    private static final Set<String> OF_MODELS = Set.of("model");

    static final Set<String> FIELDS = new TreeSet<>(OF_PRICES);

    static {
        FIELDS.addAll(OF_RESULTS);
    }

    private static final String THING = """
            select subject, subject_name, maker, category from claim where subject = any(?)
            order by generation desc, number limit 1
            """;

    private static final String COMPARABLE = """
            select comparison_key from claim
            where benchmark_id = ? and conditions = ? and variant is not distinct from ? and comparison_key is not null
            order by number limit 1
            """;

    private final NameStore names;

    Amendment(NameStore names) {
        this.names = names;
    }

    NormalClaim of(Connection connection, Statement said, JsonNode changes) throws SQLException {
        NormalClaim claim = said.claim();
        Map<String, Object> fields = fields(claim);
        fields.put("evidence", List.of(evidence(said.witness())));
        Set<String> known = known(claim.kind());
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (!known.contains(change.getKey())) {
                throw Problem.badValue("changes." + change.getKey(), "A %s has no such field.".formatted(claim.kind()));
            }
            fields.put(change.getKey(), change.getValue());
        }
        name(connection, claim, changes, fields);
        NormalClaim amended = Identity.of(read(fields));
        return claim.kind().equals("benchmark") ? comparable(connection, amended, fields) : amended;
    }

    private static Set<String> known(String kind) {
        return switch (kind) {
            case "price" -> OF_PRICES;
            case "benchmark" -> OF_RESULTS;
            default -> OF_MODELS;
        };
    }

    /// The claim as an event would carry it.
    private static Map<String, Object> fields(NormalClaim claim) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", claim.kind());
        fields.put("subject", claim.subject());
        fields.put("model", claim.subject());
        fields.put("known", true);
        fields.put("item", claim.item());
        fields.put("benchmark", claim.benchmark());
        fields.put("variant", claim.variant());
        fields.put("amount", claim.amount());
        fields.put("score", claim.amount());
        fields.put("unit", claim.unit());
        fields.put("currency", claim.currency());
        fields.put("per", claim.per());
        fields.put("bound", claim.direction());
        fields.put("tax", claim.tax());
        fields.put("region", claim.region());
        fields.put("tier", claim.tier());
        fields.put("phase", "current");
        fields.put("conditions", claim.conditions());
        fields.put("tools", claim.tools());
        fields.put("attempts", claim.attempts());
        fields.put("effort", claim.effort());
        return fields;
    }

    private static Evidence evidence(Witness witness) {
        return new Evidence(
                witness.place().start(),
                witness.place().end(),
                witness.words().surface(),
                witness.words().quote(),
                Bound.EXACT,
                Optional.empty(),
                witness.words().rule());
    }

    /// People write the name of a thing; events carry the thing.
    private void name(Connection connection, NormalClaim claim, JsonNode changes, Map<String, Object> fields)
            throws SQLException {
        String field = claim.kind().equals("price") ? "item" : "model";
        JsonNode name = changes.path(field);
        if (name.isMissingNode()) {
            return;
        }
        if (!name.isTextual() || name.asText().isBlank()) {
            throw Problem.badValue("changes." + field, "Must be a name.");
        }
        Thing thing = thing(connection, claim, name.asText());
        fields.put("subject", thing);
        fields.put("model", thing);
        fields.put("item", thing.name());
    }

    private Thing thing(Connection connection, NormalClaim claim, String name) throws SQLException {
        List<String> ids = names.things(connection, NameKind.THING, name);
        return Sql.first(
                        connection,
                        THING,
                        row -> new Thing(
                                row.text("subject"),
                                row.text("subject_name"),
                                row.maybeText("maker"),
                                row.text("category")),
                        ids)
                .orElseGet(() -> Thing.named(
                        name,
                        claim.subject().flatMap(Thing::maker),
                        claim.subject().map(Thing::category).orElse("")));
    }

    private static Claim read(Map<String, Object> fields) {
        try {
            return EventFormat.read(EventFormat.write(fields), Claim.class);
        } catch (MalformedEventException wrong) {
            throw Problem.badValue(
                    "changes",
                    "This makes no claim: "
                            + wrong.getMessage().lines().findFirst().orElse(""));
        }
    }

    /// Which results may be ranked together is knowledge of the catalogue: another result under these
    /// conditions carries it.
    private static NormalClaim comparable(Connection connection, NormalClaim amended, Map<String, Object> fields)
            throws SQLException {
        fields.put(
                "comparisonKey",
                Sql.first(
                        connection,
                        COMPARABLE,
                        row -> row.text("comparison_key"),
                        amended.benchmark().map(Thing::idOf),
                        amended.conditions(),
                        amended.variant()));
        return Identity.of(read(fields));
    }
}
