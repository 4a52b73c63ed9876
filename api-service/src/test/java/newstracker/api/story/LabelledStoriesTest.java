package newstracker.api.story;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import newstracker.api.intake.Desk;
import newstracker.api.story.LabelledStories.Labelled;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class LabelledStoriesTest {

    private static final List<Labelled> LABELLED = LabelledStories.read();

    @Inject
    Desk desk;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void gathersWhatPeopleWouldGather() {
        desk.publish(LABELLED.stream().map(Labelled::draft).toArray(Draft[]::new));

        Set<Set<String>> right = pairs(byEvent());
        Set<Set<String>> found = pairs(stories());
        Set<Set<String>> both = new HashSet<>(right);
        both.retainAll(found);

        double f1 = 2.0 * both.size() / (right.size() + found.size());
        assertThat(LABELLED).hasSizeGreaterThanOrEqualTo(40);
        assertThat(f1)
                .as(
                        "%d right pairs, %d found, wrong: %s, missed: %s",
                        right.size(), found.size(), without(found, right), without(right, found))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void doesNotMindTheOrderOfArrival() throws SQLException {
        desk.publish(LABELLED.stream().map(Labelled::draft).toArray(Draft[]::new));
        Set<Set<String>> stories = new HashSet<>(stories());

        for (int seed = 1; seed <= 2; seed++) {
            desk.clear();
            List<Labelled> shuffled = new ArrayList<>(LABELLED);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(article -> desk.publish(article.draft()));

            assertThat(new HashSet<>(stories())).isEqualTo(stories);
        }
    }

    private static List<Set<String>> byEvent() {
        Map<String, Set<String>> events = new HashMap<>();
        LABELLED.forEach(article ->
                events.computeIfAbsent(article.event(), _ -> new TreeSet<>()).add(article.slug()));
        return List.copyOf(events.values());
    }

    private static List<Set<String>> stories() {
        Map<String, String> slugs = new HashMap<>();
        LABELLED.forEach(article -> slugs.put(Draft.id(article.slug()), article.slug()));
        List<Set<String>> stories = new ArrayList<>();
        for (List<String> articles : get("/v1/timeline?limit=200").<List<List<String>>>path("items.articles.id")) {
            Set<String> story = new TreeSet<>();
            articles.forEach(article -> story.add(slugs.get(article)));
            stories.add(story);
        }
        return stories;
    }

    private static Set<Set<String>> pairs(List<Set<String>> groups) {
        Set<Set<String>> pairs = new HashSet<>();
        for (Set<String> group : groups) {
            for (String one : group) {
                group.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> pairs.add(Set.of(one, other)));
            }
        }
        return pairs;
    }

    private static Set<Set<String>> without(Set<Set<String>> all, Set<Set<String>> some) {
        Set<Set<String>> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
