package newstracker.endtoend.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody with a browser on the page. Notes whatever a browser complains about, and every question to another host.
final class Reader {

    private static final Path SHOTS = Path.of("target", "screenshots");
    static final double PATIENCE = 15_000;
    private static final String AXE = axe();
    private static final String RUN_AXE = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].target} ${nodes[0].failureSummary}`);
            }
            """;

    final Page page;
    private final URI site;
    private final List<String> complaints = new ArrayList<>();

    Reader(BrowserContext context, URI site) {
        this.site = site;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onRequest(this::note);
    }

    /// Opens a view and waits until it shows what it has.
    Reader open(String path) {
        page.navigate(site.resolve(path).toString());
        return settled();
    }

    Reader settled() {
        page.locator("main :is(h1, h2, h3)").first().waitFor(attached());
        page.waitForFunction("() => !document.querySelector('.waiting, .skeleton')");
        return this;
    }

    /// Ids of the claims in the tables, sorted; every row of a table names its claim.
    List<?> rows() {
        return (List<?>) page.evaluate(
                "() => [...document.querySelectorAll('tr[data-claim]')].map((row) => row.dataset.claim).sort()");
    }

    /// Ids of the claims in the rows of the API, sorted.
    List<?> rowsOfApi(String path) {
        return (List<?>) page.evaluate(
                "async (path) => (await (await fetch(path)).json()).items.map(({ claim }) => claim).sort()", path);
    }

    Locator stories() {
        return page.locator(".story");
    }

    String address() {
        return page.url().substring(site.toString().length());
    }

    /// What is broken for somebody who uses the page otherwise than its makers do: rule, number of places, the first.
    List<String> barriers() {
        page.evaluate(AXE);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate(RUN_AXE);
        return found;
    }

    boolean isWiderThanScreen() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }

    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forgetComplaints() {
        complaints.clear();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    private void note(Request request) {
        String host = URI.create(request.url()).getHost();
        if (host != null && !host.equals(site.getHost())) {
            complaints.add("asked another host: " + request.url());
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    /// axe-core, as its makers ship it for Java.
    private static String axe() {
        try (InputStream script = Reader.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("axe.min.js cannot be read from its jar", unreadable);
        }
    }
}
