package newstracker.api.web;

import static java.util.Map.entry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Describes in one place the filters that all lists share, and the errors that every address can answer.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedParameters implements OASFilter {

    private static final Set<String> WITHOUT_FILTERS = Set.of(
            "root",
            "deadLetters",
            "coverage",
            "sources",
            "source",
            "sourcesOpml",
            "key",
            "report",
            "reports",
            "reportsOfClaim",
            "decide",
            "reviews",
            "review",
            "withdraw",
            "testCases",
            "subscribe",
            "subscriptions",
            "subscription",
            "changeSubscription",
            "unsubscribe",
            "pause",
            "resume",
            "rotateSecret",
            "deliveries",
            "subscriptionHistory",
            "replayDelivery",
            "replayStretch",
            "testDelivery");
    private static final Set<String> CLOCKS_ONLY = Set.of("article", "story", "claim", "evidence");
    private static final Set<String> UNPAGED =
            Set.of("stream", "exportCsv", "exportNdjson", "benchmark", "model", "item", "company");

    private static final Map<String, String> FILTERS = new LinkedHashMap<>();
    private static final Map<String, String> CLOCKS = new LinkedHashMap<>();
    private static final Map<String, String> PAGING = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> OWN = Map.ofEntries(
            entry("events", Map.of("after", "Id of the last event seen", "type", "Kinds of events: claim.created")),
            entry("stream", Map.of("lastEventId", "Id of the last event seen", "type", "Kinds of events")),
            entry("articles", Map.of("order", "time or rank: what fits q best first")),
            entry("deadLetters", Map.of("limit", "Records, from 1 to 200; 50 when absent")),
            entry("stats", Map.of("bucket", "hour, day, week or month")),
            entry("exportCsv", Map.of("rows", "claims, evidence or articles")),
            entry("exportNdjson", Map.of("rows", "claims, evidence or articles")),
            entry("feedAtom", Map.of("entries", "stories or changes")),
            entry("feedRss", Map.of("entries", "stories or changes")),
            entry("feedJson", Map.of("entries", "stories or changes")),
            entry("reports", Map.of("state", "open or settled")),
            entry("reportsOfClaim", Map.of("state", "open or settled")),
            entry(
                    "reviews",
                    Map.of("state", "standing, reopened or withdrawn", "claim", "Id of a claim decided about")));

    /// Parameters that methods declare themselves.
    private static final Map<String, String> DECLARED = Map.of(
            "dryRun", "A span in days such as 90d: nothing is made, the answer says what would have been told",
            "before", "Id of a delivery: older ones follow",
            "state", "pending, delivered or failed",
            "limit", "Rows, from 1 to 200; 50 when absent",
            "since", "An instant such as 2026-05-01T12:00:00Z",
            "until", "An instant; now when absent");

    private static final int USUAL_LIMIT = 50;
    private static final int MOST_LIMIT = 200;
    private static final Set<String> NUMBERS = Set.of("min", "max");

    /// What people may type to try it; a test does.
    private static final Map<String, Object> EXAMPLES = Map.ofEntries(
            entry("company", "xai"),
            entry("maker", "xai"),
            entry("category", "plan"),
            entry("kind", "price"),
            entry("model", "Grok 4"),
            entry("item", "SuperGrok"),
            entry("benchmark", "HLE"),
            entry("currency", "USD"),
            entry("per", "month"),
            entry("min", 10),
            entry("max", 100),
            entry("source", "example-paper"),
            entry("standing", "press"),
            entry("lang", "en"),
            entry("q", "\"grok 4\" -rumour"),
            entry("since", "2026-01-01"),
            entry("until", "2026-12-31T12:00:00Z"),
            entry("recordedSince", "30d"),
            entry("validAt", "2026-06-01"),
            entry("asOf", "2026-06-01T00:00:00Z"),
            entry("reportedUntil", "2026-06-01"),
            entry("tz", "Asia/Tokyo"),
            entry("limit", 10),
            entry("type", "claim.created"),
            entry("bucket", "month"),
            entry("rows", "evidence"),
            entry("entries", "changes"));

    static {
        FILTERS.put("company", "What articles are about: id or name, such as xai");
        FILTERS.put("maker", "Who makes what claims are about: id or name");
        FILTERS.put("category", "Kind of thing: ai-model, vehicle, robot, software, plan");
        FILTERS.put("kind", "Kind of claim: model, benchmark or price");
        FILTERS.put("model", "A model by id, name or any spelling seen in texts");
        FILTERS.put("item", "A priced thing by id, name or any spelling seen in texts");
        FILTERS.put("benchmark", "A benchmark by id, name or any spelling seen in texts");
        FILTERS.put("currency", "ISO 4217, such as USD");
        FILTERS.put("per", "What a price is paid for, such as month");
        FILTERS.put("min", "Least amount or score");
        FILTERS.put("max", "Greatest amount or score");
        FILTERS.put("source", "Where articles were read: id or name");
        FILTERS.put("standing", "official, press, community, aggregator or sample");
        FILTERS.put("lang", "Language of the text, such as ja");
        FILTERS.put("q", "Words, \"phrases\" and -exclusions in title and text, in any language");
        FILTERS.put("since", "First published at or after: an instant, a date, or 7d");
        FILTERS.put("until", "First published before: an instant, a date, or 7d");
        FILTERS.put("recordedSince", "Recorded here at or after");
        CLOCKS.put("asOf", "What was recorded here by then");
        CLOCKS.put("reportedUntil", "What had been published by then");
        CLOCKS.put("tz", "Time zone of dates without one, such as Asia/Tokyo; UTC when absent");
        PAGING.put("limit", "Rows a page, from 1 to 200; 50 when absent");
        PAGING.put("cursor", "`next` of the page before");
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        // Answers are described by examples; what Java calls their parts tells nobody more.
        components.setSchemas(Map.of("Problem", problemSchema()));
        api.setComponents(components);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .forEach(DescribedParameters::describe);
    }

    private static void describe(Operation operation) {
        String id = operation.getOperationId();
        if (!WITHOUT_FILTERS.contains(id)) {
            add(operation, CLOCKS);
            if (!CLOCKS_ONLY.contains(id)) {
                add(operation, FILTERS);
                add(operation, Map.of("validAt", "What held at that time"));
            }
            if (!CLOCKS_ONLY.contains(id) && !UNPAGED.contains(id)) {
                add(operation, PAGING);
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(DECLARED.get(parameter.getName())));
        }
        add(operation, OWN.getOrDefault(id, Map.of()));
    }

    private static Schema problemSchema() {
        Schema problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong, in the form of RFC 9457")
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
        for (String name : List.of("type", "title", "detail", "field")) {
            problem.addProperty(name, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return problem;
    }

    static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static void add(Operation operation, Map<String, String> parameters) {
        parameters.forEach((name, description) -> operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .example(EXAMPLES.get(name))
                .schema(schema(name))));
    }

    private static Schema schema(String name) {
        Schema schema = OASFactory.createSchema();
        if (name.equals("limit")) {
            return schema.addType(SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(MOST_LIMIT))
                    .defaultValue(USUAL_LIMIT);
        }
        return schema.addType(NUMBERS.contains(name) ? SchemaType.NUMBER : SchemaType.STRING);
    }
}
