package newstracker.api.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.answer.Answers;
import newstracker.api.answer.Answers.Request;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Links;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.claim.ClaimView;
import newstracker.api.feed.Feed.Entry;
import newstracker.api.query.CriteriaReader;
import newstracker.api.timeline.ClaimList;
import newstracker.api.timeline.StoryList;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Any query as a feed: stories, or changes of value.
@Path("/v1")
@RunOnVirtualThread
class FeedResource {

    private static final int MOST_PAGES = 10;

    private static final String TITLE = "news-tracker";
    private static final Set<String> ENTRIES = Set.of("stories", "changes");
    private static final Set<String> KNOWN = new HashSet<>(CriteriaReader.FILTERS);

    static {
        KNOWN.addAll(Set.of("entries", "limit", "token"));
    }

    private final Answers answers;
    private final StoryList stories;
    private final ClaimList claims;
    private final Links links;

    FeedResource(Answers answers, StoryList stories, ClaimList claims, Links links) {
        this.answers = answers;
        this.stories = stories;
        this.claims = claims;
        this.links = links;
    }

    @GET
    @Path("/feed.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    @Operation(operationId = "feedAtom", summary = "The timeline as Atom; entries=stories|changes, all filters apply")
    public Response atom(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return feed(new Request(uri, headers), new AtomFormat());
    }

    @GET
    @Path("/feed.rss")
    @Produces("application/rss+xml;charset=UTF-8")
    @Operation(operationId = "feedRss", summary = "The timeline as RSS 2.0; entries=stories|changes, all filters apply")
    public Response rss(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return feed(new Request(uri, headers), new RssFormat());
    }

    @GET
    @Path("/feed.json")
    @Produces("application/feed+json;charset=UTF-8")
    @Operation(operationId = "feedJson", summary = "The timeline as JSON Feed; entries=stories|changes")
    public Response json(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        return feed(new Request(uri, headers), new JsonFormat());
    }

    private Response feed(Request request, FeedFormat format) throws SQLException {
        return answers.answer("feed", request, KNOWN, (connection, question) -> {
            List<Entry> entries = entries(connection, question);
            Instant updated = entries.stream()
                    .map(Entry::updated)
                    .max(Comparator.naturalOrder())
                    .orElse(question.position().recordingSince());
            return format.write(
                    new Feed(TITLE, links.to("/"), links.to(links.pathOf(request.uri())), updated, entries));
        });
    }

    private List<Entry> entries(Connection connection, Question question) throws SQLException {
        if (question.parameters().words("entries", ENTRIES).contains("changes")) {
            return changes(connection, question.about("price"));
        }
        return stories.page(connection, question).items().stream()
                .map(Entries::of)
                .toList();
    }

    // A change may stand behind many prices that are told for the first time.
    private List<Entry> changes(Connection connection, Question prices) throws SQLException {
        List<Entry> changes = new ArrayList<>();
        Optional<Cursor> place = Optional.empty();
        int pages = 0;
        do {
            Page<ClaimView> page = claims.page(connection, prices.from(place, prices.limit()));
            page.items().stream()
                    .filter(claim -> claim.course().previous().isPresent())
                    .limit(prices.limit() - changes.size())
                    .forEach(claim -> changes.add(Entries.ofChange(claim, links.to("/"))));
            place = page.next();
            pages++;
        } while (changes.size() < prices.limit() && place.isPresent() && pages < MOST_PAGES);
        return changes;
    }
}
