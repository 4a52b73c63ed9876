package newstracker.endtoend.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of this machine. Where there is none the page's tests are skipped; CI installs one and never skips.
final class Chromium {

    static final String MISSING = "no Chromium found: install it (Debian: apt-get install chromium) to test the page";

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static boolean isWanted() {
        return "true".equals(System.getenv("CI")) || executable().isPresent();
    }

    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright driver) {
        Path executable = executable().orElseThrow(() -> new IllegalStateException(MISSING));
        return driver.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(QUIETLY));
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
