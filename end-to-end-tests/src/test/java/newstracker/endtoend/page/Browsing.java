package newstracker.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// One browser for all tests of the page, and a fresh profile for each visit. After each test nobody may have heard a
/// complaint of the browser: no error in the console, no question to another host.
final class Browsing implements BeforeEachCallback, AfterEachCallback {

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private Open open;
    private Site site;

    @Override
    public void beforeEach(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Reader.PATIENCE);
        site = SharedSite.of(context);
        open = context.getRoot()
                .getStore(Namespace.create(Browsing.class))
                .computeIfAbsent(Open.class, _ -> Open.now(), Open.class);
    }

    Reader visit(Visit visit) {
        BrowserContext context = open.browser().newContext(visit.options());
        contexts.add(context);
        Reader reader = new Reader(context, site());
        readers.add(reader);
        return reader;
    }

    URI site() {
        return site.address();
    }

    String code() {
        return site.code();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints =
                readers.stream().flatMap(reader -> reader.complaints().stream()).toList();
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        readers.clear();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    private record Open(Playwright driver, Browser browser) implements AutoCloseable {

        static Open now() {
            Playwright driver = Chromium.driver();
            return new Open(driver, Chromium.launch(driver));
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }
}
