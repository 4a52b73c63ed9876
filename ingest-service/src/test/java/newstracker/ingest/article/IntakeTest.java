package newstracker.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.article.Article;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import newstracker.ingest.item.Item;
import newstracker.ingest.publish.OldTexts;
import newstracker.ingest.publish.Outbox;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.topic.Retention;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Identity and revisions against a real PostgreSQL.
class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private static EmbeddedPostgres postgres;
    private static DataSource database;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .schemas("ingest")
                .locations("db/ingest")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement path = connection.createStatement()) {
            path.execute("alter role postgres set search_path = ingest");
            path.execute("insert into ingest.source (id, active, url, definition, state, next_due)"
                    + " select id, true, '', '', '', now() from unnest(array['one', 'two']) id");
        }
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @Test
    void publishesAnArticleOnceAndItsEditsAsRevisions() throws Exception {
        Intake intake = new Intake(database);

        List<Pending> first =
                intake.take(source("one"), List.of(item("g1", "http://a.example/1?utm_source=x", "Old")), NOW);
        List<Pending> again = intake.take(source("one"), List.of(item("g1", "http://a.example/1", "Old")), NOW);
        List<Pending> edited = intake.take(source("one"), List.of(item("g1", "http://a.example/1", "New")), NOW);

        assertThat(first).hasSize(1);
        assertThat(again).isEmpty();
        assertThat(article(edited).revision()).isEqualTo(2);
        assertThat(article(edited).id()).isEqualTo(article(first).id());
        assertThat(article(edited).text()).contains("New");
    }

    @Test
    void takesNothingInAgainThatWasTakenDown() throws Exception {
        Intake intake = new Intake(database);
        Takedown takedown = new Takedown(database);
        String id = article(intake.take(source("one"), List.of(item("g9", "http://a.example/9", "Quixotic")), NOW))
                .id()
                .value();

        Collection<String> gone = takedown.of(
                new Takedown.Meant(List.of(), Optional.of("https://a.example/9?utm_source=x"), Optional.empty()));

        assertThat(gone).containsExactly(id);
        assertThat(rowsWith("Quixotic")).isZero();
        assertThat(intake.take(source("one"), List.of(item("g9", "http://a.example/9", "Quixotic again")), NOW))
                .isEmpty();
        assertThat(intake.take(source("two"), List.of(item("x9", "http://a.example/9", "Quixotic too")), NOW))
                .isEmpty();
        assertThat(rowsWith("Quixotic")).isZero();
    }

    @Test
    void takesNothingInFromASourceThatWasTakenDown() throws Exception {
        Intake intake = new Intake(database);
        intake.take(source("three"), List.of(item("t1", "http://t.example/1", "First")), NOW);

        Collection<String> gone =
                new Takedown(database).of(new Takedown.Meant(List.of(), Optional.empty(), Optional.of("three")));

        assertThat(gone).hasSize(1);
        assertThat(intake.take(source("three"), List.of(item("t2", "http://t.example/2", "Second")), NOW))
                .isEmpty();
        assertThat(intake.take(source("one"), List.of(item("t2", "http://t.example/2", "Second")), NOW))
                .hasSize(1);
    }

    private static int rowsWith(String word) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from ingest.revision" + " where position('" + word
                        + "'::bytea in event) > 0")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void keepsOneArticleWhenGuidOrLinkChanges() throws Exception {
        Intake intake = new Intake(database);
        intake.take(source("one"), List.of(item("g2", "http://a.example/2", "Words")), NOW);

        assertThat(intake.take(source("one"), List.of(item("other", "http://a.example/2", "Words")), NOW))
                .isEmpty();
        assertThat(intake.take(source("one"), List.of(item("g2", "http://a.example/moved", "Words")), NOW))
                .isEmpty();
    }

    @Test
    void addsASourceThatCarriesTheSameArticleWithoutTakingItsText() throws Exception {
        Intake intake = new Intake(database);
        intake.take(source("one"), List.of(item("g3", "http://a.example/3", "Whole text")), NOW);

        List<Pending> seen = intake.take(source("two"), List.of(item("x3", "https://a.example/3", "Teaser")), NOW);
        List<Pending> seenAgain = intake.take(source("two"), List.of(item("x3", "https://a.example/3", "Other")), NOW);

        assertThat(article(seen).sources()).extracting(SourceRef::id).containsExactly("one", "two");
        assertThat(article(seen).text()).contains("Whole text");
        assertThat(seenAgain).isEmpty();
    }

    @Test
    void keepsNoTextLongerThanItMayAndKnowsTheArticleAllTheSame() throws Exception {
        Intake intake = new Intake(database);
        OldTexts oldTexts = new OldTexts(database, Retention.of("90d"));
        List<Pending> first =
                intake.take(source("one"), List.of(item("g8", "http://a.example/8", "Perspicacious")), NOW);
        new Outbox(database).markSent(first);

        oldTexts.eraseDaily(NOW.plus(Duration.ofDays(89)));
        int afterMonths = rowsWith("Perspicacious");
        oldTexts.eraseDaily(NOW.plus(Duration.ofDays(91)));

        assertThat(afterMonths).isEqualTo(1);
        assertThat(rowsWith("Perspicacious")).isZero();
        assertThat(intake.take(source("one"), List.of(item("g8", "http://a.example/8", "Perspicacious")), NOW))
                .isEmpty();
        assertThat(intake.take(source("two"), List.of(item("x8", "http://a.example/8", "Teaser")), NOW))
                .isEmpty();
        assertThat(article(intake.take(source("one"), List.of(item("g8", "http://a.example/8", "Edited")), NOW))
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void tellsItemsApartThatShareALink() throws Exception {
        Intake intake = new Intake(database);

        List<Pending> both = intake.take(
                source("one"),
                List.of(item("g4", "http://a.example/", "A"), item("g5", "http://a.example/", "B")),
                NOW);

        assertThat(both).extracting(Pending::article).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void addsAnArticleOnceWhenManyPollsBringIt() throws Exception {
        Intake intake = new Intake(database);
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            items.add(item("r" + number, "http://race.example/" + number, "Words " + number));
        }
        List<Future<List<Pending>>> polls = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int poll = 0; poll < 4; poll++) {
                Callable<List<Pending>> work = () -> intake.take(source("one"), items, NOW);
                polls.add(threads.submit(work));
            }
        }

        List<Pending> all = new ArrayList<>();
        for (Future<List<Pending>> poll : polls) {
            all.addAll(poll.get());
        }
        assertThat(all).hasSize(30).allMatch(pending -> pending.revision() == 1);
    }

    private static Article article(List<Pending> pending) throws Exception {
        return EventFormat.read(pending.getFirst().event(), ArticlePublished.class)
                .article();
    }

    private static Source source(String id) {
        SourceRef ref = new SourceRef(id, id, Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new Source(
                ref, "http://a.example/feed", SourceKind.FEED, List.of("xai"), Optional.empty(), Source.Reading.PLAIN);
    }

    private static Item item(String guid, String link, String words) {
        return new Item(
                Optional.of(guid),
                Optional.of(link),
                "Title",
                new Item.Body(Item.Form.HTML, "<p>" + words + "</p>", true),
                List.of(),
                Item.Dates.UNKNOWN,
                Optional.of("en-US"),
                List.of());
    }
}
