package newstracker.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.ingest.item.Item.Body;
import newstracker.ingest.item.Item.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/// The up to three forms in which an item of a JSON Feed gives its words, as one text. They should say the same; what
/// says something else is kept beside the rest, and what repeats it is left out.
final class JsonFeedBody {

    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private JsonFeedBody() {}

    static Body html(String html, Optional<String> summary, Optional<String> plain) {
        String words = Jsoup.parseBodyFragment(html).text();
        String all = Stream.of(
                        paragraph(summary.filter(other -> saysMore(other, words))),
                        html,
                        paragraph(plain.filter(other -> saysMore(other, words))))
                .collect(Collectors.joining());
        return new Body(Form.HTML, all, true);
    }

    static Body plain(String words, Optional<String> summary) {
        return new Body(
                Form.PLAIN,
                summary.filter(other -> saysMore(other, words))
                        .map(other -> other + "\n\n" + words)
                        .orElse(words),
                true);
    }

    private static String paragraph(Optional<String> text) {
        return text.map(words -> "<p>" + Entities.escape(words).replace("\n", "<br>") + "</p>")
                .orElse("");
    }

    // The same words in another order or dress are a repetition. Japanese has no blanks: there it is the letters.
    private static boolean saysMore(String other, String words) {
        List<String> said = parts(other);
        Set<String> known = Set.copyOf(parts(words));
        long repeated = said.stream().filter(known::contains).count();
        return repeated * 2 < said.size();
    }

    private static List<String> parts(String text) {
        return WORD_ENDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> word.charAt(0) < '\u2E80' ? Stream.of(word) : pairs(word))
                .toList();
    }

    private static Stream<String> pairs(String word) {
        return Stream.iterate(0, at -> at + 1)
                .limit(Math.max(1, word.length() - 1))
                .map(at -> word.substring(at, Math.min(word.length(), at + 2)));
    }
}
