package newstracker.endtoend.page;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/// How somebody comes to the page: language, colours, width of the screen.
record Visit(String language, ColorScheme colours, int width, ForcedColors forced) {

    static Visit atDesk(String language) {
        return new Visit(language, ColorScheme.LIGHT, 1280, ForcedColors.NONE);
    }

    static Visit onPhone(String language) {
        return new Visit(language, ColorScheme.LIGHT, 320, ForcedColors.NONE);
    }

    /// What 200 % leaves of a desk's screen.
    static Visit zoomed(String language) {
        return new Visit(language, ColorScheme.LIGHT, 640, ForcedColors.NONE);
    }

    Visit inTheDark() {
        return new Visit(language, ColorScheme.DARK, width, forced);
    }

    Visit withForcedColours() {
        return new Visit(language, colours, width, ForcedColors.ACTIVE);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId(language.equals("ja") ? "Asia/Tokyo" : "Europe/London")
                .setColorScheme(colours)
                .setForcedColors(forced)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(width, width < 600 ? 720 : 900);
    }

    @Override
    public String toString() {
        String shown = forced == ForcedColors.ACTIVE ? "forced" : colours.name().toLowerCase(java.util.Locale.ROOT);
        return "%s-%s-%d".formatted(language, shown, width);
    }
}
