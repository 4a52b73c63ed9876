package newstracker.endtoend.page;

import com.microsoft.playwright.Route;
import java.util.List;

/// Answers in place of the API, for what a healthy service never says or says only once in a while.
final class Answers {

    private static final String LIST = """
            {"items":[%s],"next":null,"completeUntil":null,"staleSources":[],
             "recordingSince":"2026-01-01T00:00:00Z","warnings":[]}
            """;

    private Answers() {}

    static String list(List<String> stories) {
        return LIST.formatted(String.join(",", stories));
    }

    /// A story whose every text is `words` and whose every link is `link`; both are JSON strings with their quotes.
    static String story(String id, String words, String link) {
        return """
               {"id":"%1$s","title":%2$s,"published":"2026-01-02T03:04:05Z","updated":null,"position":1,"lang":"en","companies":[],
                "articles":[{"id":"art_%1$s","title":%2$s,"url":%3$s,"published":"2026-01-02T03:04:05Z","lang":"en",
                  "sources":[{"id":"s","name":%2$s,"standing":"press"}],"authors":[%2$s]}],
                "claims":[{"id":"clm_%1$s","kind":"price","state":"active","item":%2$s,"amount":30,"currency":"USD","per":"month",
                  "bound":"exact","phase":"current","conflicts":[],"recordedAt":"2026-01-02T03:04:05Z","reportedBy":"press",
                  "evidence":[{"article":"art_%1$s","source":"s","standing":"press","url":%3$s,"quote":%2$s,"surface":%2$s,
                    "start":0,"end":1,"lang":"en"}]}]}
               """.formatted(id, words, link);
    }

    /// A list that is complete only until `until`.
    static String listUntil(String until, String... items) {
        return list(List.of(items))
                .replace("\"completeUntil\":null", "\"completeUntil\":\"" + until + "\"")
                .replace("\"staleSources\":[]", "\"staleSources\":[\"a\"]");
    }

    /// A result of HLE under `conditions`, a list in JSON; `conflicts` is one too.
    static String result(String id, String model, int score, String conditions, String conflicts) {
        return """
               {"id":"%1$s","series":"s","kind":"benchmark","state":"active","benchmark":"HLE","variant":null,
                "model":{"id":"%2$s","name":"%2$s","maker":"xai"},"score":%3$d,"unit":"%%","bound":"exact","conditions":%4$s,
                "comparisonKey":"hle/%2$s","validFrom":"2026-01-02","validUntil":null,"validBasis":"stated","conflicts":%5$s,
                "recordedAt":"2026-01-02T03:04:05Z","reportedBy":"press","independentSources":1,"sample":false,"evidence":[],
                "evidenceCount":0}
               """.formatted(id, model, score, conditions, conflicts);
    }

    /// A monthly price in dollars; `until` is JSON.
    static String price(int amount, String phase, String from, String until) {
        return """
               {"id":"clm_%1$d","series":"s","kind":"price","state":"active","item":"A","subject":{"id":"a","name":"A","maker":"xai"},
                "amount":%1$d,"currency":"USD","per":"month","bound":"exact","tax":null,"region":null,"tier":null,"phase":"%2$s",
                "validFrom":"%3$s","validUntil":%4$s,"validBasis":"stated","conflicts":[],"recordedAt":"2026-01-02T03:04:05Z",
                "reportedBy":"official","independentSources":1,"sample":false,"evidence":[],"evidenceCount":0}
               """.formatted(amount, phase, from, until);
    }

    static void problem(Route route, int status, String detail) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"title\":\"Refused\",\"detail\":\"%s\"}".formatted(detail)));
    }

    static void json(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    static void events(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(body));
    }
}
