package newstracker.api.timeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.journal.Viewpoint;
import newstracker.api.sql.Sql;
import newstracker.api.story.StoryStore;

/// Puts stories together from their articles and what these say.
@Singleton
public class StoryReader {

    private static final String MEMBERS = """
            select m.story, m.article, a.number, a.position, greatest(r.from_number, m.from_number) as changed
            from story_member m
            join article a on a.id = m.article
            join reading r on r.article = m.article and %s
            where m.story = any(?) and %s
            order by a.number
            """.formatted(Viewpoint.sees("r"), Viewpoint.holds("m"));

    private static final String SAID = """
            select e.article, e.claim, min(e.place) as place from evidence e
            where e.article = any(?) and %s
            group by e.article, e.claim order by e.article, place
            """.formatted(Viewpoint.sees("e"));

    private static final String CURRENT = """
            select m.story from story_member m where m.article = ? and %s
            """.formatted(Viewpoint.holds("m"));

    private static final String TIMES = """
            select wanted.number, m.at from unnest(?::bigint[]) as wanted(number)
            cross join lateral (
                select at from moment where moment.number >= wanted.number order by moment.number limit 1) m
            """;

    // A story of a thousand articles is still read in one answer.
    private static final int MOST_CLAIMS = 100;
    private static final int EVIDENCE_SHOWN = 3;

    private final ArticleStore articles;
    private final ClaimReader claims;

    StoryReader(ArticleStore articles, ClaimReader claims) {
        this.articles = articles;
        this.claims = claims;
    }

    private record Member(String story, String article, long position, long changed) {}

    private record Said(String article, String claim) {}

    /// The stories of these ids, in the order of the ids; those without a visible article are left out.
    public List<StoryView> views(Connection connection, List<String> ids, Viewpoint from) throws SQLException {
        Map<String, List<Member>> members = members(connection, ids, from);
        List<String> all = members.values().stream()
                .flatMap(List::stream)
                .map(Member::article)
                .toList();
        Map<String, ArticleView> articleViews = articles.views(connection, all, from).stream()
                .collect(Collectors.toMap(ArticleView::id, Function.identity()));
        Map<String, Set<String>> said = said(connection, all, from);
        List<String> claimIds =
                said.values().stream().flatMap(Set::stream).distinct().toList();
        Map<String, ClaimView> claimViews = claims.views(connection, claimIds, from).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
        Map<Long, Instant> times = times(connection, members.values());
        List<StoryView> stories = new ArrayList<>();
        for (String id : ids) {
            List<Member> of = members.getOrDefault(id, List.of());
            if (!of.isEmpty()) {
                List<ArticleView> told = of.stream()
                        .map(member -> articleViews.get(member.article()))
                        .toList();
                Instant updated = times.get(changed(of));
                stories.add(story(of, told, claimsOf(of, said, claimViews), updated));
            }
        }
        return stories;
    }

    /// Where the story that began under this id is told now: in itself, or in the one that it was
    /// merged into.
    public Optional<String> current(Connection connection, String id, Viewpoint from) throws SQLException {
        return id.startsWith("sto_")
                ? Sql.first(
                        connection,
                        CURRENT,
                        row -> row.text("story"),
                        StoryStore.headOf(id),
                        from.number(),
                        from.number())
                : Optional.empty();
    }

    private static StoryView story(
            List<Member> members, List<ArticleView> articles, List<ClaimView> claims, Instant updated) {
        ArticleView head = articles.getFirst();
        return new StoryView(
                members.getFirst().story(),
                head.title(),
                head.published(),
                updated,
                members.getFirst().position(),
                articles,
                claims,
                articles.stream()
                        .flatMap(article -> article.companies().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                head.lang(),
                articles.stream().allMatch(ArticleView::sample));
    }

    private static List<ClaimView> claimsOf(
            List<Member> members, Map<String, Set<String>> said, Map<String, ClaimView> views) {
        Set<String> articles = members.stream().map(Member::article).collect(Collectors.toSet());
        return members.stream()
                .flatMap(member -> said.getOrDefault(member.article(), Set.of()).stream())
                .distinct()
                .limit(MOST_CLAIMS)
                .map(claim -> views.get(claim).asSaidIn(articles, EVIDENCE_SHOWN))
                .toList();
    }

    private static long changed(List<Member> members) {
        return members.stream().mapToLong(Member::changed).max().orElseThrow();
    }

    private static Map<Long, Instant> times(Connection connection, Collection<List<Member>> stories)
            throws SQLException {
        List<String> numbers = stories.stream()
                .map(StoryReader::changed)
                .distinct()
                .map(number -> Long.toString(number))
                .toList();
        Map<Long, Instant> times = new HashMap<>();
        Sql.list(connection, TIMES, row -> times.put(row.longNumber("number"), row.instant("at")), numbers);
        return times;
    }

    private static Map<String, List<Member>> members(Connection connection, List<String> ids, Viewpoint from)
            throws SQLException {
        return Sql.list(
                        connection,
                        MEMBERS,
                        row -> new Member(
                                row.text("story"),
                                row.text("article"),
                                row.longNumber("position"),
                                row.longNumber("changed")),
                        from.number(),
                        from.number(),
                        from.until(),
                        ids,
                        from.number(),
                        from.number())
                .stream()
                .collect(Collectors.groupingBy(Member::story));
    }

    private static Map<String, Set<String>> said(Connection connection, List<String> articles, Viewpoint from)
            throws SQLException {
        Map<String, Set<String>> said = new HashMap<>();
        List<Said> rows = Sql.list(
                connection,
                SAID,
                row -> new Said(row.text("article"), row.text("claim")),
                articles,
                from.number(),
                from.number(),
                from.until());
        rows.forEach(row ->
                said.computeIfAbsent(row.article(), _ -> new LinkedHashSet<>()).add(row.claim()));
        return said;
    }
}
