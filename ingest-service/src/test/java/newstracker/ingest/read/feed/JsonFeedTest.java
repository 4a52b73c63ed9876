package newstracker.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newstracker.event.article.Published;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Form;
import newstracker.ingest.item.Reading;
import org.junit.jupiter.api.Test;

/// What version 1.1 of the format says, and what publishers make of it.
class JsonFeedTest {

    private static final String ADDRESS = "https://news.example/feeds/all.json";

    @Test
    void prefersTheMarkedUpTextWhereBothArePresent() {
        Item item = only("""
                {"id": "1", "content_text": "Grok 9 is out", "content_html": "<p>Grok <b>9</b> is out</p>",
                 "summary": "News"}""");

        assertThat(item.body().form()).isEqualTo(Form.HTML);
        assertThat(item.body().words()).isEqualTo("<p>News</p><p>Grok <b>9</b> is out</p>");
        assertThat(item.body().complete()).isTrue();
    }

    @Test
    void keepsFormsThatSaySomethingElse() {
        assertThat(only("""
                {"id": "1", "content_html": "<p>Long form</p>", "content_text": "Other < words", "summary": "In short"}""").body().words()).isEqualTo("<p>In short</p><p>Long form</p><p>Other &lt; words</p>");
        assertThat(only("""
                {"id": "1", "content_html": "<p>グロック4は月額30ドル</p>", "summary": "グロック4は月額"}""").body().words()).isEqualTo("<p>グロック4は月額30ドル</p>");
    }

    @Test
    void takesPlainTextAsItStands() {
        Item item = only("""
                {"id": "1", "content_text": "1 < 2 & <b>no markup</b>", "summary": "News"}""");

        assertThat(item.body()).isEqualTo(new Item.Body(Form.PLAIN, "News\n\n1 < 2 & <b>no markup</b>", true));
    }

    @Test
    void knowsThatASummaryIsNotTheWholeText() {
        assertThat(only("""
                {"id": "1", "content_html": "", "summary": "News"}""").body()).isEqualTo(new Item.Body(Form.PLAIN, "News", false));
    }

    @Test
    void takesAuthorsAndLanguageOfTheFeedWhereAnItemHasNone() {
        Item item = only("""
                {"id": "1", "content_text": "a"}""");

        assertThat(item.authors()).containsExactly("Desk");
        assertThat(item.language()).contains("en-GB");
    }

    @Test
    void prefersAuthorsAndLanguageOfTheItem() {
        Item item = only("""
                {"id": "1", "content_text": "a", "author": {"name": "Ann"}, "language": "ja"}""");

        assertThat(item.authors()).containsExactly("Ann");
        assertThat(item.language()).contains("ja");
    }

    @Test
    void readsBothDates() {
        Item item = only("""
                {"id": "1", "content_text": "a", "date_published": "2025-07-09T20:00:00-07:00",
                 "date_modified": "2025-07-10T05:00:00Z"}""");

        assertThat(item.dates().published().map(Published::at)).contains(Instant.parse("2025-07-10T03:00:00Z"));
        assertThat(item.dates().updated()).contains(Instant.parse("2025-07-10T05:00:00Z"));
    }

    @Test
    void linksToItsOwnPageRatherThanToAnotherAndResolvesIt() {
        Item item = only("""
                {"id": 7, "url": "../grok-9", "external_url": "https://other.example/", "content_text": "a"}""");

        assertThat(item.guid()).contains("7");
        assertThat(item.link()).contains("https://news.example/grok-9");
    }

    @Test
    void keepsTheGoodItemsBesideABadOne() {
        Reading reading = read("""
                "nothing", {"id": "1", "content_text": "a"}""");

        assertThat(reading).isInstanceOfSatisfying(Reading.Items.class, items -> {
            assertThat(items.items()).hasSize(1);
            assertThat(items.unreadable()).hasSize(1);
        });
    }

    private static Item only(String item) {
        return ((Reading.Items) read(item)).items().getFirst();
    }

    private static Reading read(String items) {
        return JsonFeed.read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "en-GB",
                 "authors": [{"name": "Desk"}], "items": [%s]}""".formatted(items), ADDRESS);
    }
}
