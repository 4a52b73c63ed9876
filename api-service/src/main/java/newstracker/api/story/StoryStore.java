package newstracker.api.story;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.likeness.Signature;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// Keeps who tells the same event: links between articles, and the stories that follow from them.
@Singleton
public class StoryStore {

    private static final String TELLINGS = """
            select r.article, r.signature, r.first_published, r.standing = 'sample' as sample,
                array(select distinct e.claim from evidence e join claim c on c.id = e.claim
                    where e.article = r.article and e.to_number is null and c.amount is not null) as values
            from reading r
            where r.to_number is null
            """;

    // Values are compared, but so common a value that it names half of the articles would compare them
    // all.
    private static final String CANDIDATES = """
            with alike as (
                select article from reading
                where to_number is null and bands && ? and first_published between ? and ?
                limit 200),
            agreeing as (
                select distinct article from evidence
                where to_number is null and claim = any(?) and published_at between ? and ?
                limit 200)
            """ + TELLINGS + """
             and r.article <> ? and r.number < ? and r.article in (select * from alike union select * from agreeing)
            """;

    private static final String OF_ARTICLE = TELLINGS + " and r.article = ?";

    private static final String NEIGHBOURS = """
            select case when one = ? then other else one end as article from story_link where one = ? or other = ?
            """;

    private static final String UNLINK = "delete from story_link where one = ? or other = ?";

    private static final String LINK = "insert into story_link (one, other) values (?, ?)";

    private static final String CONNECTED = """
            with recursive reached(article) as (
                select ?::text
                union
                select case when l.one = r.article then l.other else l.one end
                from reached r join story_link l on l.one = r.article or l.other = r.article)
            select r.article, a.number, m.story
            from reached r join article a on a.id = r.article
            left join story_member m on m.article = r.article and m.to_number is null
            """;

    // By the number of the article with which a story begins.
    private static final String STORIES = """
            select m.story from story_member m join article a on a.id = 'art_' || substr(m.story, 5)
            where m.article = any(?) and m.to_number is null
            group by m.story order by min(a.number)
            """;

    private static final String MEMBERS = """
            select m.article, a.number, m.story from story_member m join article a on a.id = m.article
            where m.story = any(?) and m.to_number is null
            """;

    private static final String LEAVE = "update story_member set to_number = ? where article = ? and to_number is null";

    private static final String JOIN = "insert into story_member (article, story, from_number) values (?, ?, ?)";

    /// What is known of an article when its place among the stories is sought.
    public record Told(
            String article, long number, Signature signature, Instant published, Set<String> values, boolean sample) {}

    private record Member(String article, long number, Optional<String> story) {}

    private record Move(Member member, String story) {}

    /// Finds the stories of articles that were never recorded before, and moves the others that this joins.
    public void placeNew(Connection connection, List<Told> all) throws SQLException {
        List<Object[]> alone = new ArrayList<>();
        for (Told told : all) {
            Telling telling =
                    new Telling(told.article(), told.signature(), told.published(), told.values(), told.sample());
            List<String> linked = link(connection, telling, told.number());
            if (linked.isEmpty()) {
                alone.add(new Object[] {told.article(), idOf(told.article()), told.number()});
            } else {
                // What is joined must have its place.
                Sql.changeAll(connection, JOIN, alone);
                alone.clear();
                join(connection, told, linked);
            }
        }
        Sql.changeAll(connection, JOIN, alone);
    }

    // A new link only ever joins stories: nobody has to walk along all links of a story of thousands.
    private static void join(Connection connection, Told told, List<String> linked) throws SQLException {
        List<String> stories = Sql.list(connection, STORIES, row -> row.text("story"), linked);
        String earliest = stories.getFirst();
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(new Member(told.article(), told.number(), Optional.empty()), earliest));
        for (Member member : Sql.list(connection, MEMBERS, StoryStore::member, stories.subList(1, stories.size()))) {
            moves.add(new Move(member, earliest));
        }
        write(connection, moves, told.number());
    }

    /// The same for an article that is recorded already and now says something else: others may part, too.
    public void placeAgain(Connection connection, String article, long number) throws SQLException {
        for (Telling telling : Sql.list(connection, OF_ARTICLE, StoryStore::telling, article)) {
            Set<String> touched = new HashSet<>(neighbours(connection, article));
            touched.add(article);
            Sql.change(connection, UNLINK, article, article);
            link(connection, telling, number);
            settle(connection, touched, number);
        }
    }

    /// Takes an article out of its story; what it held together may fall apart.
    public void leave(Connection connection, String article, long number) throws SQLException {
        Set<String> touched = new HashSet<>(neighbours(connection, article));
        Sql.change(connection, UNLINK, article, article);
        Sql.change(connection, LEAVE, number, article);
        settle(connection, touched, number);
    }

    /// Links an article with the earlier ones that tell the same event, and answers which these are.
    private static List<String> link(Connection connection, Telling telling, long number) throws SQLException {
        List<String> linked = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        for (Telling candidate : candidates(connection, telling, number)) {
            if (telling.sameEventAs(candidate)) {
                linked.add(candidate.article());
                boolean first = telling.article().compareTo(candidate.article()) < 0;
                links.add(new Object[] {
                    first ? telling.article() : candidate.article(), first ? candidate.article() : telling.article()
                });
            }
        }
        Sql.changeAll(connection, LINK, links);
        return linked;
    }

    private static void settle(Connection connection, Set<String> touched, long number) throws SQLException {
        List<Move> moves = new ArrayList<>();
        Set<String> open = new HashSet<>(touched);
        while (!open.isEmpty()) {
            List<Member> members = connected(connection, open.iterator().next());
            String story = members.stream()
                    .min(Comparator.comparingLong(Member::number))
                    .map(head -> idOf(head.article()))
                    .orElseThrow();
            for (Member member : members) {
                open.remove(member.article());
                if (!member.story().equals(Optional.of(story))) {
                    moves.add(new Move(member, story));
                }
            }
        }
        write(connection, moves, number);
    }

    private static void write(Connection connection, List<Move> moves, long number) throws SQLException {
        List<Object[]> leaves = new ArrayList<>();
        List<Object[]> joins = new ArrayList<>();
        for (Move move : moves) {
            String article = move.member().article();
            move.member().story().ifPresent(_ -> leaves.add(new Object[] {number, article}));
            joins.add(new Object[] {article, move.story(), number});
        }
        Sql.changeAll(connection, LEAVE, leaves);
        Sql.changeAll(connection, JOIN, joins);
    }

    /// The id of the story that begins with this article.
    public static String idOf(String article) {
        return "sto_" + article.substring("art_".length());
    }

    /// The article with which this story begins.
    public static String headOf(String story) {
        return "art_" + story.substring("sto_".length());
    }

    private static List<Member> connected(Connection connection, String article) throws SQLException {
        return Sql.list(connection, CONNECTED, StoryStore::member, article);
    }

    private static Member member(Row row) throws SQLException {
        return new Member(row.text("article"), row.longNumber("number"), row.maybeText("story"));
    }

    private static List<String> neighbours(Connection connection, String article) throws SQLException {
        return Sql.list(connection, NEIGHBOURS, row -> row.text("article"), article, article, article);
    }

    private static List<Telling> candidates(Connection connection, Telling telling, long number) throws SQLException {
        Instant from = telling.published().minus(Telling.WAVE);
        Instant until = telling.published().plus(Telling.WAVE);
        return Sql.list(
                connection,
                CANDIDATES,
                StoryStore::telling,
                telling.signature().bands(),
                from,
                until,
                telling.values(),
                from,
                until,
                telling.article(),
                number);
    }

    private static Telling telling(Row row) throws SQLException {
        return new Telling(
                row.text("article"),
                new Signature(row.numbers("signature")),
                row.instant("first_published"),
                Set.copyOf(row.texts("values")),
                row.yes("sample"));
    }
}
