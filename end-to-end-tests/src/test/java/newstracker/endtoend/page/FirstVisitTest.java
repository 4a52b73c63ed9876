package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class FirstVisitTest {

    private static final int MOST_BYTES = 150 * 1024;
    private static final String PAINTS = """
            () => new Promise((resolve) => {
              let paint = 0, shift = 0;
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => { paint = entry.startTime; }))
                .observe({ type: 'largest-contentful-paint', buffered: true });
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => { shift += entry.value; }))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve({ paint, shift })));
            })
            """;

    private static final String LEARNT_LATE = """
            () => {
              const named = [...document.querySelectorAll('link[rel=modulepreload], head script')].map(({ href, src }) => href ?? src);
              return performance.getEntriesByType('resource').map(({ name }) => name)
                .filter((name) => name.endsWith('.js') && !named.includes(name));
            }
            """;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void isLightAndStandsStill() {
        browsing.visit(Visit.atDesk("en")).open("/"); // warms the server
        Reader reader = browsing.visit(Visit.atDesk("en"));
        List<Request> requests = new ArrayList<>();
        reader.page.onRequestFinished(requests::add);

        reader.open("/");

        Map<?, ?> paints = (Map<?, ?>) reader.page.evaluate(PAINTS);
        int bytes = requests.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        System.out.printf(
                "First view: %d requests, %d bytes, largest paint after %.0f ms, layout shift %.3f%n",
                requests.size(),
                bytes,
                ((Number) paints.get("paint")).doubleValue(),
                ((Number) paints.get("shift")).doubleValue());
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(((Number) paints.get("shift")).doubleValue()).isLessThan(0.1);
    }

    @Test
    void namesItsModulesBeforeTheyAreNeeded() {
        Reader reader = browsing.visit(Visit.atDesk("ja")).open("/");

        Object late = reader.page.evaluate(LEARNT_LATE);

        assertThat((List<?>) late).isEmpty();
    }

    @Test
    void isGuardedByAStrictPolicy() {
        Reader reader = browsing.visit(Visit.atDesk("en"));

        Response page = reader.page.navigate(browsing.site().toString());

        assertThat(page.headerValue("content-security-policy"))
                .contains("default-src 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        reader.settled();
    }

    /// On a phone, in Japanese: open, ask for SuperGrok, see its price, take the feed away.
    @Test
    void leadsFromAQuestionToAFeed() {
        Reader reader = browsing.visit(Visit.onPhone("ja")).open("/");

        reader.page.locator(".filters summary").click();
        reader.page.locator("#thing").fill("SuperGrok");
        reader.page.keyboard().press("Enter");
        reader.page.waitForURL("**/?item=SuperGrok");
        reader.settled();
        Locator price = reader.page.locator(".chip.price", new Page.LocatorOptions().setHasText("SuperGrok"));
        assertThat(price.first()).containsText("/ 月");
        reader.page.locator(".share summary").click();
        reader.page.locator(".share button").first().click();

        assertThat(reader.page.locator(".share button").first()).hasText("コピー済み");
        assertThat(reader.page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(
                        browsing.site().resolve("/v1/feed.atom?item=SuperGrok").toString());
    }
}
