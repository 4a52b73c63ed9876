package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class TimelinePageTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void marksTheWordsThatAClaimRestsOn() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");

        Locator marked = reader.page.locator(".story blockquote mark");

        assertThat(marked.count()).isGreaterThan(3);
        assertThat(reader.page
                        .locator(".story .standing.sample, .story .sample .standing")
                        .first())
                .hasText("Sample");
    }

    @Test
    void opensWhatStandsBehindAClaim() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/?kind=price");

        reader.page.locator(".chip.price").first().click();

        assertThat(reader.page.locator(".behind .evidence mark").first()).isVisible();
        assertThat(reader.page.locator(".behind .evidence a").first())
                .hasAttribute("href", Pattern.compile("^https?://"));
    }

    @Test
    void keepsItsFiltersInTheAddress() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");

        reader.page
                .locator(".toggle", new Page.LocatorOptions().setHasText("Tesla"))
                .click();
        reader.page.waitForURL("**/?company=tesla");
        reader.settled();
        String first = reader.stories().first().textContent();

        Reader other = browsing.visit(Visit.atDesk("en")).open(reader.address());
        assertThat(other.page.locator(".toggle[aria-pressed=true]")).hasText("Tesla");
        assertThat(other.stories().first().textContent()).isEqualTo(first);
    }

    @Test
    void findsJapaneseWords() {
        Reader reader = browsing.visit(Visit.atDesk("ja")).open("/");

        reader.page.locator("#search").fill("テスラ");
        reader.page.keyboard().press("Enter");
        reader.page.waitForURL("**/?q=*");
        reader.settled();

        assertThat(reader.stories().first()).isVisible();
        assertThat(reader.page.locator("ul.active")).containsText("テスラ");
    }

    @Test
    void findsItsPlaceAgainAfterGoingBackAndAfterReloading() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");
        reader.page.waitForFunction(
                "() => { scrollTo(0, document.body.scrollHeight); return document.querySelectorAll('.story').length > 20; }");
        reader.page.evaluate("() => scrollTo(0, 2400)");
        reader.page.locator("section.stream[aria-busy=false]").waitFor();
        int stories = reader.stories().count();

        reader.page.evaluate("() => document.querySelector('nav a[href=\"/coverage\"]').click()");
        reader.page.waitForURL("**/coverage");
        reader.settled().page.goBack();
        reader.settled();

        reader.page.waitForFunction("() => scrollY === 2400");
        assertThat(reader.stories()).hasCount(stories);
        reader.page.reload();
        reader.settled();
        reader.page.waitForFunction("() => scrollY === 2400");
        assertThat(reader.stories()).hasCount(stories);
    }

    @Test
    void carriesItsFiltersIntoAWebhook() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/?kind=price&item=SuperGrok&item=Grok+4");
        reader.page.locator(".share summary").click();
        Locator copy = reader.page.locator("button[aria-label*=Webhook]");

        copy.click();

        assertThat(copy).hasText("Copied");
        assertThat((String) reader.page.evaluate("() => navigator.clipboard.readText()"))
                .startsWith("curl -X POST '" + browsing.site().resolve("/v1/subscriptions") + "'")
                .contains("{\"query\":{\"kind\":\"price\",\"item\":[\"SuperGrok\",\"Grok 4\"]},");
    }

    @Test
    void saysWhenNothingMatches() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/?q=nothing-is-called-like-this");

        assertThat(reader.page.locator(".notice")).containsText("No story matches");
    }
}
