package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class PricesPageTest {

    private static final String FORMER = Answers.price(40, "former", "2026-01-01", "\"2026-03-01\"");
    private static final String CURRENT = Answers.price(30, "current", "2026-03-01", "null");
    private static final String ANNOUNCED = Answers.price(25, "announced", "2026-12-01", "null");

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void hasATableWithTheRowsOfTheApi() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/prices?item=FSD");

        assertThat(reader.rows()).isNotEmpty().isEqualTo(reader.rowsOfApi("/v1/prices?item=FSD&limit=200"));
    }

    @Test
    void opensTheEvidenceOfEachStep() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/prices?item=FSD");
        Locator points = reader.page.locator("step-chart").first().locator("[data-point]");

        for (Locator point : points.all()) {
            point.focus();
            reader.page.keyboard().press("Enter");
            assertThat(reader.page.locator(".behind .evidence mark").first()).isVisible();
            assertThat(reader.page.locator(".behind .statement")).containsText("FSD");
            assertThat(point.getAttribute("aria-label")).contains("FSD", "US$");
        }
        assertThat(points.count()).isGreaterThan(1);
    }

    @Test
    void drawsFormerAndAnnouncedPricesApart() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        reader.page.route(
                "**/v1/claims*", route -> Answers.json(route, Answers.list(List.of(FORMER, CURRENT, ANNOUNCED))));

        reader.open("/prices?item=a");
        reader.page.locator(".twin summary").click();

        assertThat(reader.page.locator(".plot path.dashed")).hasCount(2);
        assertThat(reader.page.locator("tbody tr").nth(0)).containsText("former price");
        assertThat(reader.page.locator("tbody tr").nth(2)).containsText("announced");
    }

    @Test
    void hatchesTheStretchThatIsNotKnownWhole() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        String answer = Answers.listUntil("2026-04-01T00:00:00Z", FORMER, CURRENT);
        reader.page.route("**/v1/claims*", route -> Answers.json(route, answer));

        reader.open("/prices?item=a");

        assertThat(reader.page.locator(".unsure")).isVisible();
        assertThat(reader.page.locator(".status .stale")).hasText("1 source is stale");
    }

    @Test
    void hatchesMonthsOfAModelThatMayHoldMore() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        String month = "{\"time\":\"2026-%s-01T00:00:00Z\",\"articles\":3,\"claims\":9}";
        String answer = Answers.listUntil("2026-02-10T00:00:00Z", month.formatted("01"), month.formatted("02"));
        reader.page.route("**/v1/stats*", route -> Answers.json(route, answer));

        reader.open("/models/grok-4");

        assertThat(reader.page.locator(".months li")).hasCount(2);
        assertThat(reader.page.locator(".months .unknown")).hasCount(1);
        reader.page.locator(".months + .twin summary").click();
        assertThat(reader.page.locator("tr[data-month='2026-01']")).containsText("Jan 2026");
        assertThat(reader.page.locator("tr[data-month='2026-02']")).containsText("some sources are stale");
    }

    @Test
    void tellsUnderWhichNamesAModelGoes() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/models/grok-4");

        assertThat(reader.page.locator(".lead .facts")).containsText("grok-4-0709");
        assertThat(reader.page.locator(".months li").count()).isGreaterThan(3);
    }
}
