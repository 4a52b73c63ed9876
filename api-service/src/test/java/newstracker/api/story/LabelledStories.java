package newstracker.api.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newstracker.api.support.Draft;

/// Articles in English and Japanese with the event that each is about, as people see it. An article begins
/// with `== slug event language time`; its claims stand below its text.
final class LabelledStories {

    private static final String FILE = "/stories/labelled.txt";

    private LabelledStories() {}

    record Labelled(String slug, String event, Draft draft) {}

    static List<Labelled> read() {
        try (InputStream file = LabelledStories.class.getResourceAsStream(FILE)) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^== "))
                    .filter(article -> !article.isBlank())
                    .map(LabelledStories::article)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Labelled article(String lines) {
        List<String> all = lines.lines().toList();
        String[] head = all.getFirst().split(" ");
        List<String> text = new ArrayList<>();
        List<String[]> claims = new ArrayList<>();
        for (String line : all.subList(1, all.size())) {
            if (line.matches("(price|result|model) .*\\|.*")) {
                claims.add(line.split(" ", 2));
            } else {
                text.add(line);
            }
        }
        Draft draft =
                Draft.of(head[0], String.join("\n", text)).language(head[2]).published(head[3]);
        claims.forEach(claim -> add(draft, claim[0], claim[1].split(" \\| ")));
        return new Labelled(head[0], head[1], draft);
    }

    private static void add(Draft draft, String kind, String[] said) {
        switch (kind) {
            case "price" -> draft.price(said[0], said[1], said[2]);
            case "result" -> draft.result(said[0], said[1], said[2], said[3]);
            default -> draft.model(said[0], said[1]);
        }
    }
}
