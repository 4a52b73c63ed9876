package newstracker.api.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newstracker.api.json.ApiJson;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Adds to each address what is sent and what answers look like: an example of both, which a test tries out
/// on the running service, and every error.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class DescribedAnswers implements OASFilter {

    private static final String ANSWERS = "/openapi/%s.json";
    private static final String TEXTS = "/openapi/%s.txt";
    private static final String REQUESTS = "/openapi/%s.request.json";
    private static final String JSON = "application/json";
    private static final String KEY = "key";
    private static final Map<String, String> TAGS = new TreeMap<>(Map.of(
            "Reading", "Timeline, articles, claims and what follows from them. Open to everybody unless NEWS_READ=key",
            "Following", "What happens, as a stream, as a list, as feeds",
            "Writing", "Reports, which need no key",
            "With a key", "Subscriptions, reviews and the operator's side"));
    private static final Set<String> FOLLOWING = Set.of("events", "stream", "feedAtom", "feedRss", "feedJson");
    private static final Pattern KEYED = Pattern.compile("/v1/(key|subscriptions|reviews|reports|dead-letters)\\b.*");
    private static final Set<String> WITHOUT_TAG = Set.of(
            "root", "evidence", "stream", "exportCsv", "exportNdjson", "sourcesOpml", "key", "review", "testCases");
    private static final Set<String> CREATING = Set.of("report", "decide", "subscribe", "openKeyLink");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        TAGS.forEach(
                (name, text) -> api.addTag(OASFactory.createTag().name(name).description(text)));
        api.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "./tracker keys create makes one. Where `signIn` of /v1 is true, people signed in at the proxy need none"));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    if (operation.getOperationId() != null) {
                        describe(new Described(path, method, operation.getOperationId()), operation);
                    }
                }));
    }

    /// One method of one address.
    private record Described(String path, HttpMethod method, String id) {

        boolean reading() {
            return method == HttpMethod.GET;
        }

        boolean keyed() {
            return KEYED.matcher(path).matches() || id.equals("reportsOfClaim");
        }

        boolean tagged() {
            return reading() && !WITHOUT_TAG.contains(id) && !path.startsWith("/v1/subscriptions");
        }

        String tag() {
            if (keyed()) {
                return "With a key";
            }
            return FOLLOWING.contains(id) ? "Following" : reading() ? "Reading" : "Writing";
        }
    }

    private static void describe(Described one, Operation operation) {
        operation.setTags(List.of(one.tag()));
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        if (one.keyed()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(KEY));
        }
        APIResponses responses = operation.getResponses();
        success(one, responses);
        errors(one, operation.getRequestBody() != null, responses);
        file(REQUESTS, one.id())
                .ifPresent(example -> operation.setRequestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent().addMediaType(JSON, json(example)))));
    }

    private static void success(Described one, APIResponses responses) {
        Optional<Object> example = file(ANSWERS, one.id());
        if (CREATING.contains(one.id())) {
            APIResponse made = OASFactory.createAPIResponse().description("Made");
            responses.addAPIResponse("201", made);
            example.ifPresent(shown -> content(made).addMediaType(JSON, json(shown)));
            if (one.id().equals("subscribe")) {
                responses.getAPIResponse("200").setDescription("With dryRun: what it would have told");
            } else {
                responses.removeAPIResponse("200");
            }
        } else {
            Optional.ofNullable(responses.getAPIResponse("200"))
                    .ifPresent(answer -> example.or(() -> text(one.id())).ifPresent(shown -> show(answer, shown)));
        }
        if (one.tagged()) {
            plain(responses, "304", "What If-None-Match names still holds");
        }
        if (one.id().equals("story")) {
            plain(responses, "308", "This story became part of another; Location leads there");
        }
    }

    private static void errors(Described one, boolean withBody, APIResponses responses) {
        Map<String, String> errors = new TreeMap<>(Map.of(
                "400", "A parameter or field is unknown or wrong; `field` names it",
                "401",
                        one.keyed()
                                ? "No key, or one that is not good"
                                : "Reading is closed here and the key is missing",
                "406", "Accept asks for a form that is not served here",
                "429", "Too many requests from this address; Retry-After says when to go on",
                "503", "The database is away; try again"));
        if (one.keyed()) {
            errors.put("403", "The key has not the scope that this needs, or a page of another site asks");
        }
        if (one.path().contains("{")) {
            errors.put("404", "Nothing has this id, or it belongs to another key");
        }
        if (withBody) {
            errors.put("413", "The body is longer than 256 KB");
            errors.put("415", "The body is no JSON");
        }
        errors.forEach((status, text) -> responses.addAPIResponse(status, DescribedParameters.problem(text)));
        for (String later : List.of("429", "503")) {
            responses.getAPIResponse(later).addHeader("Retry-After", seconds());
        }
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("Seconds after which to go on")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    private static void plain(APIResponses responses, String status, String text) {
        responses.addAPIResponse(status, OASFactory.createAPIResponse().description(text));
    }

    /// In the form that the method declares.
    private static void show(APIResponse answer, Object example) {
        Content content = content(answer);
        Set<String> declared = content.getMediaTypes() == null
                ? Set.of()
                : Set.copyOf(content.getMediaTypes().keySet());
        (declared.isEmpty() ? Set.of(JSON) : declared).forEach(type -> content.addMediaType(type, json(example)));
    }

    private static Optional<Object> text(String operation) {
        return bytes(TEXTS, operation).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Content content(APIResponse answer) {
        if (answer.getContent() == null) {
            answer.setContent(OASFactory.createContent());
        }
        return answer.getContent();
    }

    /// The example tells more than the names of Java's types do.
    private static MediaType json(Object example) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(example instanceof String ? SchemaType.STRING : SchemaType.OBJECT))
                .example(example);
    }

    private static Optional<Object> file(String kind, String operation) {
        return bytes(kind, operation).map(ApiJson::read);
    }

    private static Optional<byte[]> bytes(String kind, String operation) {
        try (InputStream file = DescribedAnswers.class.getResourceAsStream(kind.formatted(operation))) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
