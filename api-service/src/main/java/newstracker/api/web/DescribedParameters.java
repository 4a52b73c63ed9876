package newstracker.api.web;

import static java.util.Map.entry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
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
            entry("stats", Map.of("bucket", "hour, day, week or month")),
            entry("exportCsv", Map.of("rows", "claims, evidence or articles")),
            entry("exportNdjson", Map.of("rows", "claims, evidence or articles")),
            entry("feedAtom", Map.of("entries", "stories or changes")),
            entry("feedRss", Map.of("entries", "stories or changes")),
            entry("feedJson", Map.of("entries", "stories or changes")),
            entry("reports", Map.of("state", "open or settled")),
            entry("reportsOfClaim", Map.of("state", "open or settled")),
            entry("reviews", Map.of("state", "standing or reopened", "claim", "Id of a claim decided about")));

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
        api.setComponents(components.addSchema("Problem", problemSchema()));
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
        add(operation, OWN.getOrDefault(id, Map.of()));
        operation.setTags(List.of("news-tracker"));
        operation.getResponses().addAPIResponse("400", problem("A parameter is unknown or wrong; `field` names it"));
        operation.getResponses().addAPIResponse("503", problem("The database is away; try again"));
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

    private static APIResponse problem(String description) {
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
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }
}
