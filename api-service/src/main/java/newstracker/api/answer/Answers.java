package newstracker.api.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.journal.Completeness;
import newstracker.api.journal.Frontier;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Position;
import newstracker.api.journal.Viewpoint;
import newstracker.api.json.ApiJson;
import newstracker.api.query.Criteria;
import newstracker.api.query.CriteriaReader;
import newstracker.api.query.Names;
import newstracker.api.query.Parameters;
import newstracker.api.sql.Sql;
import newstracker.api.web.Redirected;

/// Answers every reading request the same way: parameters, viewpoint, ETag, then - only when something
/// changed - the rows.
@Singleton
public class Answers {

    /// Parameters of every list.
    public static final Set<String> PAGING = Set.of("limit", "cursor");

    private static final int USUAL_LIMIT = 50;
    private static final int MOST_LIMIT = 200;

    private static final String NOW = "select clock_timestamp() as at";

    private final Looks looks;
    private final Journal journal;
    private final Frontier frontier;
    private final Names names;
    private final Links links;
    private final RecentAnswers recent;

    Answers(Looks looks, Journal journal, Frontier frontier, Names names, Links links, RecentAnswers recent) {
        this.looks = looks;
        this.journal = journal;
        this.frontier = frontier;
        this.names = names;
        this.links = links;
        this.recent = recent;
    }

    /// How the rows of a list are found.
    @FunctionalInterface
    public interface Lister<T> {
        Page<T> page(Connection connection, Question question) throws SQLException;
    }

    /// How the body of any other answer is made.
    @FunctionalInterface
    public interface Teller<T> {
        T tell(Connection connection, Question question) throws SQLException;
    }

    /// A list in its envelope, filtered by everything that lists understand.
    public <T> Response list(String list, Request request, Lister<T> lister) throws SQLException {
        return list(list, request, Set.of(), lister);
    }

    public <T> Response list(String list, Request request, Collection<String> more, Lister<T> lister)
            throws SQLException {
        Set<String> known = new HashSet<>(CriteriaReader.FILTERS);
        known.addAll(PAGING);
        known.addAll(more);
        return answer(
                list,
                request,
                known,
                (connection, question) -> envelope(connection, question, lister.page(connection, question)));
    }

    /// A list of rows that change without an event, such as the times of polls: the ETag is that of the
    /// content.
    public <T> Response fresh(String list, Request request, Collection<String> known, Lister<T> lister)
            throws SQLException {
        Envelope<T> body = look(
                list,
                request,
                known,
                (connection, question) -> envelope(connection, question, lister.page(connection, question)));
        String json = ApiJson.write(body);
        String tag = Tags.ofContent(json);
        return Tags.matches(request.headers(), tag)
                ? notModified(tag)
                : new Kept(tag, json, true, Optional.empty()).response();
    }

    private static <T> Envelope<T> envelope(Connection connection, Question question, Page<T> page)
            throws SQLException {
        Completeness completeness = Completeness.at(connection, question.from().number());
        return new Envelope<>(
                page.items(),
                page.next().map(Cursor::text),
                completeness.completeUntil(),
                completeness.staleSources(),
                question.position().recordingSince(),
                question.warnings());
    }

    /// One thing; `known` are the parameters it takes.
    public <T> Response answer(String list, Request request, Collection<String> known, Teller<T> teller)
            throws SQLException {
        Asked asked = asked(list, request, known);
        Optional<String> unchanged = unchanged(asked);
        if (unchanged.isPresent()) {
            return notModified(unchanged.get());
        }
        return asked.criteria().when().asOf().isPresent() ? then(asked, teller) : now(asked, teller);
    }

    private <T> Response now(Asked asked, Teller<T> teller) throws SQLException {
        Position position = looks.brief(Journal::position);
        String tag = asked.tag(position, position.number());
        return Tags.matches(asked.request().headers(), tag)
                ? notModified(tag)
                : recent.get(
                                tag,
                                () -> look(asked, (connection, question) -> kept(asked, connection, question, teller)))
                        .response();
    }

    private <T> Response then(Asked asked, Teller<T> teller) throws SQLException {
        return look(asked, (connection, question) -> {
            String tag = asked.tag(question.position(), question.from().number());
            return Tags.matches(asked.request().headers(), tag)
                    ? notModified(tag)
                    : kept(asked, connection, question, teller).response();
        });
    }

    private <T> Kept kept(Asked asked, Connection connection, Question question, Teller<T> teller) throws SQLException {
        T body = teller.tell(connection, question);
        Optional<String> next = body instanceof Envelope<?> envelope
                ? envelope.next().map(place -> links.next(asked.request().uri(), place))
                : Optional.empty();
        String tag = asked.tag(question.position(), question.from().number());
        return Kept.of(tag, body, next);
    }

    /// Sends the reader on to where a thing has gone, with the same question.
    public Redirected redirect(String path, UriInfo asked) {
        return new Redirected(links.to(path, asked));
    }

    /// Reads the parameters and opens one consistent look at the data.
    public <T> T look(String list, Request request, Collection<String> known, Teller<T> teller) throws SQLException {
        return look(asked(list, request, known), teller);
    }

    /// A request as it was understood, before anything is looked up.
    private record Asked(
            Request request, Parameters parameters, Criteria criteria, int limit, Optional<Cursor> cursor) {

        String tag(Position position, long number) {
            return Tags.of(request, criteria.when(), position, number);
        }
    }

    private Asked asked(String list, Request request, Collection<String> known) throws SQLException {
        Parameters parameters = Parameters.of(request.uri().getQueryParameters(), known);
        Criteria criteria = CriteriaReader.read(parameters, now(parameters));
        int limit = parameters.integer("limit", USUAL_LIMIT, 1, MOST_LIMIT);
        return new Asked(request, parameters, criteria, limit, Cursor.read(parameters, list));
    }

    /// The tag of an answer that the asker has and that still holds, if that is known without a look.
    private Optional<String> unchanged(Asked asked) {
        boolean now = asked.criteria().when().asOf().isEmpty();
        boolean conditional = !Tags.conditional(asked.request().headers()).isEmpty();
        return conditional && now
                ? frontier.recent()
                        .map(position -> asked.tag(position, position.number()))
                        .filter(tag -> Tags.matches(asked.request().headers(), tag))
                : Optional.empty();
    }

    private static Response notModified(String tag) {
        return Response.notModified().header(HttpHeaders.ETAG, tag).build();
    }

    private <T> T look(Asked asked, Teller<T> teller) throws SQLException {
        Criteria criteria = asked.criteria();
        if (criteria.when().asOf().isPresent()) {
            // Somebody may be writing with an earlier time stamp: after this, what is stamped by then
            // is visible.
            journal.waitForWriters();
        }
        return looks.whole(connection -> {
            Position position = Journal.position(connection);
            Names.Resolved resolved = names.resolve(connection, criteria);
            Viewpoint from = Viewpoints.of(connection, criteria.when(), position);
            Question question = new Question(
                    resolved.criteria(),
                    from,
                    position,
                    asked.limit(),
                    asked.cursor(),
                    warnings(resolved, position),
                    asked.parameters());
            return teller.tell(connection, question);
        });
    }

    /// The database stamps what is recorded, so its clock decides what is future; for "the last 7 days" any
    /// clock will do.
    private Instant now(Parameters parameters) throws SQLException {
        return parameters.one("asOf").isEmpty()
                ? Instant.now()
                : looks.brief(connection ->
                        Sql.first(connection, NOW, row -> row.instant("at")).orElseThrow());
    }

    private static List<String> warnings(Names.Resolved resolved, Position position) {
        List<String> warnings = new ArrayList<>(resolved.warnings());
        resolved.criteria()
                .when()
                .asOf()
                .filter(asOf -> asOf.isBefore(position.recordingSince()))
                .ifPresent(_ -> warnings.add(
                        "asOf: nothing was recorded here before %s; reportedUntil answers what had been published by then"
                                .formatted(position.recordingSince())));
        return warnings;
    }

    /// A request, as far as answers depend on it.
    public record Request(UriInfo uri, HttpHeaders headers) {}
}
