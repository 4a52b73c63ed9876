package newstracker.api.story;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// Keeps which articles belong to one story: those that links lead to, whatever the way.
@Singleton
public class StoryStore {

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

    private static final String LEAVE =
            "update story_member set to_number = ? where article = any(?) and to_number is null";

    private static final String JOIN = "insert into story_member (article, story, from_number) values (?, ?, ?)";

    /// An article whose place among the stories is sought, with the number of what was recorded of it.
    public record Newcomer(String article, long number) {}

    private record Member(String article, long number, Optional<String> story) {}

    private record Move(Member member, String story) {}

    /// Finds the stories of articles that were never recorded before, and moves the others that this joins.
    public void placeNew(Connection connection, List<Newcomer> all) throws SQLException {
        Set<String> waiting = all.stream().map(Newcomer::article).collect(Collectors.toCollection(HashSet::new));
        Map<String, Set<String>> linked = StoryLinks.link(connection, waiting);
        List<Object[]> alone = new ArrayList<>();
        for (Newcomer newcomer : all) {
            waiting.remove(newcomer.article());
            Set<String> placed = new HashSet<>(linked.getOrDefault(newcomer.article(), Set.of()));
            placed.removeAll(waiting);
            if (placed.isEmpty()) {
                alone.add(new Object[] {newcomer.article(), idOf(newcomer.article()), newcomer.number()});
            } else {
                // What is joined must have its place.
                Sql.changeAll(connection, JOIN, alone);
                alone.clear();
                join(connection, newcomer, placed);
            }
        }
        Sql.changeAll(connection, JOIN, alone);
    }

    // A new link only ever joins stories: nobody has to walk along all links of a story of thousands.
    private static void join(Connection connection, Newcomer newcomer, Set<String> linked) throws SQLException {
        List<String> stories = Sql.list(connection, STORIES, row -> row.text("story"), linked);
        String earliest = stories.getFirst();
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(new Member(newcomer.article(), newcomer.number(), Optional.empty()), earliest));
        for (Member member : Sql.list(connection, MEMBERS, StoryStore::member, stories.subList(1, stories.size()))) {
            moves.add(new Move(member, earliest));
        }
        write(connection, moves, newcomer.number());
    }

    /// The same for an article that is recorded already and now says something else: others may part, too.
    public void placeAgain(Connection connection, String article, long number) throws SQLException {
        List<String> alone = List.of(article);
        Set<String> touched = StoryLinks.cut(connection, alone);
        touched.add(article);
        StoryLinks.link(connection, alone);
        settle(connection, touched, number);
    }

    /// Takes articles out of their stories; what they held together may fall apart.
    public void leave(Connection connection, Collection<String> articles, long number) throws SQLException {
        Set<String> touched = StoryLinks.cut(connection, articles);
        touched.removeAll(articles);
        Sql.change(connection, LEAVE, number, articles);
        settle(connection, touched, number);
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
        List<String> leaving = new ArrayList<>();
        List<Object[]> joins = new ArrayList<>();
        for (Move move : moves) {
            String article = move.member().article();
            move.member().story().ifPresent(_ -> leaving.add(article));
            joins.add(new Object[] {article, move.story(), number});
        }
        if (!leaving.isEmpty()) {
            Sql.change(connection, LEAVE, number, leaving);
        }
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
}
