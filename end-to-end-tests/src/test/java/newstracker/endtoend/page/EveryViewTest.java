package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each view as different people meet it. A picture of each is kept in target/screenshots.
@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class EveryViewTest {

    private static final List<String> VIEWS = List.of(
            "/",
            "/benchmarks",
            "/benchmarks/HLE",
            "/benchmarks?benchmark=hle&benchmark=gpqa",
            "/prices",
            "/prices?item=SuperGrok",
            "/models/grok-4",
            "/coverage",
            "/subscriptions");

    private static final List<String> UNKNOWN =
            List.of("/models/no-such-model", "/benchmarks/no-such-benchmark", "/prices?item=no-such-item");

    @RegisterExtension
    final Browsing browsing = new Browsing();

    // Each language, each width and each colour once: which words stand on a page does not depend on its colours.
    static Stream<Visit> visits() {
        return Stream.of(Visit.atDesk("en"), Visit.onPhone("ja").inTheDark());
    }

    @ParameterizedTest
    @MethodSource("visits")
    void isOpenToEverybody(Visit visit) {
        Reader reader = browsing.visit(visit);
        SoftAssertions found = new SoftAssertions();

        VIEWS.forEach(view -> look(reader.open(view), view, visit, found));

        found.assertAll();
    }

    @Test
    void isOpenToThoseWhoChooseTheirColours() {
        Reader reader = browsing.visit(Visit.atDesk("en").withForcedColours());
        SoftAssertions found = new SoftAssertions();

        Stream.of("/", "/benchmarks/HLE")
                .forEach(
                        view -> look(reader.open(view), view, Visit.atDesk("en").withForcedColours(), found));

        found.assertAll();
    }

    @Test
    void bendsToTwiceTheSize() {
        Reader reader = browsing.visit(Visit.zoomed("en"));
        SoftAssertions found = new SoftAssertions();

        Stream.of("/", "/benchmarks?benchmark=hle&benchmark=gpqa", "/prices?item=FSD", "/coverage")
                .forEach(view -> look(reader.open(view), view, Visit.zoomed("en"), found));

        found.assertAll();
    }

    @Test
    void holdsTheLongestNames() {
        Reader reader = browsing.visit(Visit.onPhone("ja"));
        String words = "\"Grok-4.20-heavy-reasoning-preview-20260101とても長い日本語の見出しがどこまでも続いていくとしても画面からはみ出さない\"";
        String story = Answers.story("sto_long", words, "\"https://example.org/a\"");
        reader.page.route("**/v1/timeline*", route -> Answers.json(route, Answers.list(List.of(story))));

        reader.open("/").page.locator(".chip").click();
        reader.shoot("long-names-" + Visit.onPhone("ja"));

        assertThat(reader.isWiderThanScreen()).isFalse();
    }

    @Test
    void saysThatAThingIsUnknown() {
        Reader reader = browsing.visit(Visit.atDesk("ja"));
        SoftAssertions found = new SoftAssertions();

        UNKNOWN.forEach(view -> {
            look(reader.open(view), view, Visit.atDesk("ja"), found);
            found.assertThat(reader.page.locator(".notice").count()).as(view).isEqualTo(1);
        });

        found.assertAll();
    }

    @Test
    void staysInTheLanguageOneChooses() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/prices");

        reader.page.locator(".choices button[lang=ja]").click();
        reader.page.waitForLoadState(LoadState.LOAD);

        assertThat(reader.page.locator("h1")).hasText("価格");
        assertThat(reader.open("/benchmarks").page.locator("h1")).hasText("ベンチマーク");
    }

    @Test
    void hasEveryWordInBothLanguages() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");

        Object missing = reader.page.evaluate("""
                async () => {
                  const [en, ja] = await Promise.all(['en', 'ja'].map((tag) => import(`/page/words/${tag}.js`)));
                  // The texts of sources are English by nature: only Japanese translates their units and conditions.
                  const keys = (words, at = '') => Object.entries(words).flatMap(([key, word]) => ['condition', 'per'].includes(key) ? []
                    : typeof word === 'object' ? keys(word, `${at}${key}.`) : [at + key]);
                  const [one, other] = [keys(en.words), keys(ja.words)];
                  return [...one.filter((key) => !other.includes(key)), ...other.filter((key) => !one.includes(key))];
                }
                """);

        assertThat((List<?>) missing).isEmpty();
    }

    private static void look(Reader reader, String view, Visit visit, SoftAssertions found) {
        reader.page.evaluate(
                "() => document.querySelectorAll('details').forEach((details) => { details.open = true; })");
        reader.shoot(fileName(view) + "-" + visit);
        found.assertThat(reader.barriers()).as("axe-core on %s", view).isEmpty();
        found.assertThat(reader.isWiderThanScreen())
                .as("%s scrolls sideways", view)
                .isFalse();
        found.assertThat(reader.page.locator("html").getAttribute("lang"))
                .as(view)
                .isEqualTo(visit.language());
    }

    private static String fileName(String view) {
        String name = view.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "timeline" : name;
    }
}
