package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class KeyboardTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void stepsFromStoryToStory() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");

        press(reader, "j", "j", "j", "k");

        assertThat(reader.stories().nth(1)).isFocused();
    }

    @Test
    void opensTheOriginalInAnotherTab() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");
        Locator title = reader.stories().first().locator("[data-original]");
        // The test must not leave this machine: the link is read, then pointed to a page of our own.
        assertThat(title.getAttribute("href")).startsWith("http");
        title.evaluate("link => { link.href = '/coverage'; }");

        press(reader, "j");
        Page tab = reader.page.waitForPopup(() -> press(reader, "o"));

        tab.waitForURL("**/coverage");
    }

    @Test
    void reachesSearchAndHelp() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");

        press(reader, "/");
        assertThat(reader.page.locator("#search")).isFocused();
        reader.page.locator("#search").blur();
        press(reader, "?");

        assertThat(reader.page.locator("dialog")).isVisible();
    }

    @Test
    void leavesLettersAloneWhenSwitchedOff() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");
        press(reader, "?");
        reader.page.locator("dialog input[type=checkbox]").uncheck();
        press(reader, "Escape");

        press(reader, "/");

        assertThat(reader.page.locator("#search")).not().isFocused();
    }

    @Test
    void walksThroughAChartAndOpensItsEvidence() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/benchmarks/HLE");
        Locator points = reader.page.locator("dot-plot").first().locator("[data-point]");
        points.first().focus();

        press(reader, "ArrowRight");
        assertThat(points.nth(1)).isFocused();
        press(reader, "Enter");

        assertThat(reader.page.locator(".behind .evidence").first()).isVisible();
        assertThat(points.nth(1).getAttribute("aria-label")).contains("HLE").contains("%");
    }

    private static void press(Reader reader, String... keys) {
        for (String key : keys) {
            reader.page.keyboard().press(key);
        }
    }
}
