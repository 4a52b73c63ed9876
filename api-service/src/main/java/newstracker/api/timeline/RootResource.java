package newstracker.api.timeline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import newstracker.api.answer.Links;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The way in for somebody who knows nothing but the address.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class RootResource {

    private static final List<String> RESOURCES = List.of(
            "timeline",
            "articles",
            "claims",
            "models",
            "items",
            "benchmarks",
            "companies",
            "prices",
            "stats",
            "conflicts",
            "candidates",
            "coverage",
            "sources",
            "sources.opml",
            "stream",
            "events",
            "feed.atom",
            "feed.rss",
            "feed.json",
            "export.csv",
            "export.ndjson",
            "dead-letters",
            "reports",
            "reviews",
            "reviews.ndjson",
            "subscriptions");

    private final Links links;
    private final boolean signIn;

    RootResource(Links links, @ConfigProperty(name = "news.trusted.user.header") Optional<String> userHeader) {
        this.links = links;
        this.signIn = userHeader.isPresent();
    }

    /// @param signIn whether people sign in at a proxy in front of this service and need no key
    record Root(List<Resource> resources, String openapi, String docs, boolean signIn) {}

    record Resource(String name, String url) {}

    @GET
    @Operation(operationId = "root", summary = "What there is")
    public Root root() {
        List<Resource> resources = RESOURCES.stream()
                .map(name -> new Resource(name, links.to("/v1/" + name)))
                .toList();
        return new Root(resources, links.to("/openapi"), links.to("/docs"), signIn);
    }
}
