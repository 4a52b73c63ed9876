package newstracker.local.assistant;

import java.util.List;
import java.util.Map;

/// A parameter of the API, with what an assistant must know to use it.
enum Filter {
    COMPANY("company", "string", "Whom the article is about: xai or tesla."),
    KIND("kind", "string", "Only claims of that kind: model, benchmark or price."),
    MODEL("model", "string", "A model by any of its names, such as Grok 4."),
    ITEM("item", "string", "What a price is for, such as SuperGrok or Model Y."),
    BENCHMARK("benchmark", "string", "A benchmark by any of its names, such as HLE."),
    Q("q", "string", "Words in title or text; \"a phrase\" and -without work, Japanese too."),
    LANG("lang", "string", "The language of the article: en, ja and so on."),
    SINCE("since", "string", "Published since: a date, a time, or a span such as 7d."),
    UNTIL("until", "string", "Published before: a date, a time, or a span such as 7d."),
    LIMIT("limit", "integer", "How many, 1 to 200; 50 unless given."),
    CURSOR("cursor", "string", "The value of next of the page before.");

    static final List<Filter> FEW = List.of(COMPANY, Q, LIMIT, CURSOR);
    static final List<Filter> PRICES = List.of(COMPANY, ITEM, SINCE, UNTIL, LIMIT, CURSOR);
    static final List<Filter> COMMON =
            List.of(COMPANY, KIND, MODEL, ITEM, BENCHMARK, Q, LANG, SINCE, UNTIL, LIMIT, CURSOR);

    private final String word;
    private final String type;
    private final String about;

    Filter(String word, String type, String about) {
        this.word = word;
        this.type = type;
        this.about = about;
    }

    String word() {
        return word;
    }

    Map<String, Object> schema() {
        return Map.of("type", type, "description", about);
    }
}
