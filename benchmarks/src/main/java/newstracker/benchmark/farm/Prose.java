package newstracker.benchmark.farm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Paragraphs that look like those of a text and say something else each time: names stay, every second ordinary
/// word is another one, and so is every amount. Articles that were alike would all be one story.
final class Prose {

    // English words of five letters or more in lower case; two kanji in a row.
    private static final Pattern ORDINARY = Pattern.compile("(?<![A-Za-z])[a-z]{5,}|\\p{IsHan}{2}");
    private static final Pattern AMOUNT = Pattern.compile("(?<=\\$)\\d[\\d,.]*\\d|\\d[\\d,.]*(?=%|％|ドル|円)");

    private final List<String> paragraphs;
    private final List<String> words;
    private final List<String> amounts;

    private Prose(List<String> paragraphs, List<String> words, List<String> amounts) {
        this.paragraphs = paragraphs;
        this.words = words;
        this.amounts = amounts;
    }

    static Prose of(String name) {
        try (InputStream file = Prose.class.getResourceAsStream(name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> paragraphs = Arrays.stream(text.split("\n\n"))
                    .map(String::strip)
                    .filter(paragraph -> paragraph.length() > 100)
                    .toList();
            return new Prose(paragraphs, found(ORDINARY, text), found(AMOUNT, text));
        } catch (IOException unreadable) {
            throw new IllegalStateException(name + " is missing from the jar", unreadable);
        }
    }

    String paragraph(Random random) {
        String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
        String renamed = ORDINARY.matcher(paragraph)
                .replaceAll(word -> random.nextBoolean() ? one(words, random) : word.group());
        return AMOUNT.matcher(renamed).replaceAll(_ -> one(amounts, random));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
