package newstracker.ingest.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.event.article.Published;
import newstracker.ingest.item.DateReader;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Body;
import newstracker.ingest.item.Item.Dates;
import newstracker.ingest.item.Item.Form;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// A Markdown file whose facts (title, url, published, language, companies, authors) stand in YAML above the text.
final class FrontMatter {

    private static final String FENCE = "---";

    private FrontMatter() {}

    static Optional<Item> read(String name, String file) {
        String text = file.replace("\r\n", "\n");
        int end = text.startsWith(FENCE + "\n") ? text.indexOf("\n" + FENCE + "\n", 3) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return yaml().load(text.substring(4, end)) instanceof Map<?, ?> facts
                    ? item(name, facts, text.substring(end + 5))
                    : Optional.empty();
        } catch (YAMLException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Item> item(String name, Map<?, ?> facts, String words) {
        Optional<String> title = text(facts, "title");
        if (title.isEmpty()) {
            return Optional.empty();
        }
        Optional<Published> published = text(facts, "published").flatMap(DateReader::read);
        Body body = new Body(Form.MARKDOWN, words, true);
        Dates dates = new Dates(published, Optional.empty());
        return Optional.of(new Item(
                Optional.of(name),
                text(facts, "url"),
                title.get(),
                body,
                texts(facts, "authors"),
                dates,
                text(facts, "language"),
                texts(facts, "companies")));
    }

    private static Optional<String> text(Map<?, ?> facts, String field) {
        return Optional.ofNullable(facts.get(field)).map(Object::toString);
    }

    private static List<String> texts(Map<?, ?> facts, String field) {
        return facts.get(field) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    // Dates stay texts: YAML would turn 2025-07-09 into an instant and lose that it is a day.
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        // Every scalar is a text.
                    }
                });
    }
}
