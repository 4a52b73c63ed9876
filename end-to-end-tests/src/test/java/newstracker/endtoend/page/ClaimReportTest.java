package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class ClaimReportTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void filesWhatAReaderSaysIsWrongWithoutAMouse() {
        Reader reader = atAnOpenClaim(Visit.atDesk("en"));
        reader.page.locator("[data-report]").focus();

        press(reader, "Enter", "ArrowDown", "ArrowDown", "Tab");
        reader.page.keyboard().type("It says 300 a year.");
        press(reader, "Tab");
        Response answer = reader.page.waitForResponse("**/reports", () -> press(reader, "Enter"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).contains("value: It says 300 a year.");
        assertThat(reader.page.locator(".thanks")).containsText("The report is filed");
        assertThat(reader.page.locator(".thanks")).isFocused();
    }

    @Test
    void keepsWhatWasWrittenWhenTheServerRefuses() {
        Reader reader = atAnOpenClaim(Visit.onPhone("ja"));
        reader.page.route("**/reports", route -> Answers.problem(route, 429, "Too many at once."));
        reader.page.locator("[data-report]").click();
        reader.page.locator(".report input").last().check();
        reader.page.locator(".report textarea").fill("価格が違います");

        reader.page.locator(".report button").first().click();

        assertThat(reader.page.locator(".report [role=alert]")).containsText("Too many at once.");
        assertThat(reader.page.locator(".report textarea")).hasValue("価格が違います");
        reader.forgetComplaints(); // a browser reports each answer that is an error
    }

    @Test
    void sendsNothingBeforeAReasonIsChosen() {
        Reader reader = atAnOpenClaim(Visit.atDesk("en"));
        List<Request> reports = new ArrayList<>();
        reader.page.onRequest(request -> {
            if (request.url().endsWith("/reports")) {
                reports.add(request);
            }
        });
        reader.page.locator("[data-report]").click();

        reader.page.locator(".report button").first().click();
        press(reader, "Escape");

        assertThat(reader.page.locator("[data-report]")).isFocused();
        assertThat(reports).isEmpty();
    }

    @Test
    void tellsPublicationFromTheDayItWasFirstSeenHere() {
        Locator facts =
                atAnOpenClaim(Visit.atDesk("en")).page.locator(".behind .facts").first();

        assertThat(facts).containsText("First published");
        assertThat(facts).containsText("First seen here");
        assertThat(facts).containsText("First reported by");
    }

    private Reader atAnOpenClaim(Visit visit) {
        Reader reader = browsing.visit(visit).open("/?kind=price&item=SuperGrok");
        reader.page.locator(".chip.price").first().click();
        return reader;
    }

    private static void press(Reader reader, String... keys) {
        for (String key : keys) {
            reader.page.keyboard().press(key);
        }
    }
}
