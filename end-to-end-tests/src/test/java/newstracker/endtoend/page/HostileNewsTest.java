package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Titles, names, quotes and links come from strangers. Even answers that no service should give run nothing.
@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class HostileNewsTest {

    private static final List<String> WORDS = List.of(
            "<img src=x onerror=\\\"window.ran=1\\\">",
            "<script>window.ran=1</script>",
            "</script><script>window.ran=1</script>",
            "\\\"><svg onload=window.ran=1>",
            "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
            "<a href='javascript:window.ran=1' autofocus onfocus='window.ran=1'>x</a>",
            "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>",
            "${window.ran=1}{{constructor.constructor('window.ran=1')()}}",
            "<!--><img src=x onerror=window.ran=1>-->",
            "\\u202Eevil\\u0000 \\uFFFE <b onmouseover=window.ran=1>hover</b>");

    private static final List<String> LINKS = List.of(
            "javascript:window.ran=1",
            " jaVaScRiPt:window.ran=1",
            "data:text/html,<script>opener.ran=1</script>",
            "vbscript:x",
            "java\\nscript:window.ran=1",
            "\\\" onclick=\\\"window.ran=1",
            "//[",
            "file:///etc/passwd",
            "blob:x",
            "https://example.org/fine");

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void showsStrangeTextAsText() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        List<String> dialogs = new ArrayList<>();
        reader.page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        reader.page.route("**/v1/timeline*", route -> Answers.json(route, Answers.list(hostileStories())));

        reader.open("/");
        reader.page.locator(".chip").all().forEach(chip -> chip.click());

        assertThat(reader.stories()).hasCount(WORDS.size());
        assertThat(dialogs).isEmpty();
        assertThat(reader.page.evaluate("() => window.ran ?? null")).isNull();
        assertThat(reader.page
                        .locator("main :is(script, img, iframe, math, style)")
                        .count())
                .isZero();
        assertThat(reader.stories().nth(1)).containsText("<script>window.ran=1</script>");
    }

    @Test
    void followsOnlyOrdinaryLinks() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        reader.page.route("**/v1/timeline*", route -> Answers.json(route, Answers.list(hostileStories())));

        reader.open("/");

        Object others =
                reader.page.evaluate("() => [...document.querySelectorAll('a[href]')].map(({ protocol }) => protocol)"
                        + ".filter((protocol) => !['http:', 'https:'].includes(protocol))");
        assertThat((List<?>) others).isEmpty();
    }

    @Test
    void showsStrangeSourcesAndResultsAsText() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        reader.page.route("**/v1/coverage*", route -> Answers.json(route, Answers.list(hostileSources())));
        reader.page.route("**/v1/claims*", route -> Answers.json(route, Answers.list(hostileResults())));

        reader.open("/coverage");
        assertThat(reader.page.locator(".source")).hasCount(WORDS.size());
        reader.page.locator(".source summary").all().forEach(summary -> summary.click());
        nothingRan(reader);
        reader.open("/benchmarks/HLE");

        assertThat(reader.page.locator("[data-point]")).hasCount(WORDS.size());
        reader.page.locator("[data-point]").all().forEach(point -> point.click());
        nothingRan(reader);
    }

    private static void nothingRan(Reader reader) {
        assertThat(reader.page.evaluate("() => window.ran ?? null")).isNull();
        assertThat(reader.page
                        .locator("main :is(script, img, iframe, math, style)")
                        .count())
                .isZero();
        assertThat(reader.page
                        .locator("main a[href^='javascript' i], main a[href^='data:']")
                        .count())
                .isZero();
    }

    private static List<String> hostileSources() {
        String source = """
                {"id":%1$s,"name":%1$s,"url":%2$s,"kind":"feed","standing":"press","active":true,"stale":true,
                 "error":%1$s,"unreadable":[{"url":%2$s,"reason":%1$s}]}
                """;
        return IntStream.range(0, WORDS.size())
                .mapToObj(at -> source.formatted(quoted(WORDS.get(at)), quoted(LINKS.get(at))))
                .toList();
    }

    private static List<String> hostileResults() {
        return IntStream.range(0, WORDS.size())
                .mapToObj(at ->
                        Answers.result("clm_" + at, WORDS.get(at), at, "[%s]".formatted(quoted(WORDS.get(at))), "[]"))
                .toList();
    }

    private static List<String> hostileStories() {
        return IntStream.range(0, WORDS.size())
                .mapToObj(at -> Answers.story("s" + at, quoted(WORDS.get(at)), quoted(LINKS.get(at))))
                .toList();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
