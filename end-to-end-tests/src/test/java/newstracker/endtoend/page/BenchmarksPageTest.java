package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class BenchmarksPageTest {

    private static final String SAME = "[\"no tools\"]";
    private static final String CONDITIONS_IN_A_CHART = """
            () => [...document.querySelectorAll('dot-plot')]
              .map(({ claims }) => new Set(claims.map(({ comparisonKey, unit }) => `${comparisonKey} ${unit}`)).size)
            """;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void hasATableWithTheRowsOfTheApi() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/benchmarks/HLE");

        assertThat(reader.rows()).isNotEmpty().isEqualTo(reader.rowsOfApi("/v1/benchmarks/hle"));
    }

    @Test
    void setsSeveralSideBySide() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/benchmarks");
        reader.page.locator(".chooser summary").click();

        toggle(reader, "HLE").click();
        reader.page.waitForURL("**/benchmarks?benchmark=hle");
        toggle(reader, "GPQA").click();
        reader.page.waitForURL("**/benchmarks?benchmark=hle&benchmark=gpqa");

        assertThat(reader.page.locator(".measured > h2")).hasText(new String[] {"HLE", "GPQA"});
        assertThat(reader.page.locator(".together thead")).containsText("with tools");
        assertThat(reader.page.locator(".together thead .doubt").first()).hasText("Conditions not stated");
        assertThat((List<?>) reader.page.evaluate(CONDITIONS_IN_A_CHART)).allMatch(Integer.valueOf(1)::equals);
    }

    @Test
    void showsAContradictionAtAGlance() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        String one = Answers.result("clm_1", "m", 40, SAME, "[\"clm_2\"]");
        String other = Answers.result("clm_2", "m", 60, SAME, "[\"clm_1\"]");
        reader.page.route("**/v1/claims*", route -> Answers.json(route, Answers.list(List.of(one, other))));

        reader.open("/benchmarks/HLE");

        assertThat(reader.page.locator(".group > .doubt")).hasText("1 conflict");
        assertThat(reader.page.locator(".between")).hasCount(1);
        assertThat(reader.page.locator(".worth")).containsText("40 % / 60 %");
    }

    @Test
    void joinsNothingThatWasMeasuredDifferently() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        String one = Answers.result("clm_1", "m", 40, SAME, "[]").replace("hle/m", "hle/no-tools");
        String other = Answers.result("clm_2", "m", 60, "[\"with tools\"]", "[]");
        reader.page.route("**/v1/claims*", route -> Answers.json(route, Answers.list(List.of(one, other))));

        reader.open("/benchmarks/HLE");

        assertThat(reader.page.locator("dot-plot")).hasCount(2);
        assertThat(reader.page.locator(".between")).hasCount(0);
    }

    private static Locator toggle(Reader reader, String name) {
        return reader.page
                .locator(".chooser .toggle", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
