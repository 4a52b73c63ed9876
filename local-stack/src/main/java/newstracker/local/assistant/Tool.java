package newstracker.local.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an assistant may ask: each tool is one resource of the API, so whatever it tells a reader can look up.
enum Tool {
    TIMELINE("timeline", "What was announced: stories newest first, with their articles and claims.", Filter.COMMON),
    ARTICLES("articles", "Articles, newest first, with a snippet around the words that were searched.", Filter.COMMON),
    CLAIMS(
            "claims",
            "What texts say, one entry for each fact however many sources tell it: model names, benchmark results,"
                    + " prices, with who said it first and whether it is official.",
            Filter.COMMON),
    PRICES(
            "prices",
            "Prices over time as rows: item, amount, currency, period, from when, who says so.",
            Filter.PRICES),
    BENCHMARKS("benchmarks", "The benchmarks that results are known for, with how many.", Filter.FEW),
    CONFLICTS("conflicts", "Questions to which sources give different answers.", Filter.COMMON),
    MODELS("models", "Models with how often and since when they are mentioned.", Filter.FEW),
    COVERAGE("coverage", "Which sources are read, how fresh each is, and what could not be read.", List.of());

    private final String path;
    private final String about;
    private final List<Filter> filters;

    Tool(String path, String about, List<Filter> filters) {
        this.path = path;
        this.about = about;
        this.filters = filters;
    }

    /// The resource below `/v1/`, which is the tool's name, too.
    String path() {
        return path;
    }

    String about() {
        return about;
    }

    /// The parameters as JSON Schema has them, by name.
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        filters.forEach(filter -> properties.put(filter.word(), filter.schema()));
        return properties;
    }
}
