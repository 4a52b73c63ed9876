package newstracker.benchmark.farm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Feeds of articles of some 1.5 KB from three years, half of them Japanese: a price in each title and news around it.
/// The same feed, edition and place make the same article.
final class Newspaper {

    private static final Instant NOW = Instant.now();
    private static final int MINUTES = 3 * 365 * 24 * 60;
    private static final int PARAGRAPHS = 3;
    private static final List<String> PLANS = List.of(
            "SuperGrok",
            "SuperGrok Heavy",
            "X Premium",
            "X Premium+",
            "ChatGPT Plus",
            "ChatGPT Pro",
            "Claude Pro",
            "FSD");
    private static final Prose ENGLISH = Prose.of("/articles/en.txt");
    private static final Prose JAPANESE = Prose.of("/articles/ja.txt");

    private Newspaper() {}

    static String rss(int feed, int edition, int items) {
        String title =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Farm %d</title>"
                        .formatted(feed);
        return IntStream.range(0, items)
                .mapToObj(place -> item(feed, edition, place))
                .collect(Collectors.joining("", title, "</channel></rss>"));
    }

    private static String item(int feed, int edition, int place) {
        long number = number(feed, edition, place);
        Random random = new Random(number);
        Instant published = NOW.minus(Duration.ofMinutes(random.nextInt(MINUTES)));
        return """
                <item><guid isPermaLink="false">%d</guid><link>https://farm.example/%d</link><pubDate>%s</pubDate>\
                <title>%s</title><description><![CDATA[%s]]></description></item>
                """.formatted(
                        number,
                        number,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)),
                        title(number, random),
                        body(number, random));
    }

    /// By which its link names an article.
    static long number(int feed, int edition, int place) {
        return (edition * 10_000L + feed) * 1_000 + place;
    }

    private static String title(long number, Random random) {
        String plan = PLANS.get(random.nextInt(PLANS.size()));
        int dollars = 5 * random.nextInt(1, 21);
        return number % 2 == 0
                ? "%s now costs $%d a month, letter %d says".formatted(plan, dollars, number)
                : "%sは月額%dドルに、第%d号が報じる".formatted(plan, dollars, number);
    }

    private static String body(long number, Random random) {
        Prose prose = number % 2 == 0 ? ENGLISH : JAPANESE;
        return Stream.generate(() -> "<p>" + prose.paragraph(random) + "</p>")
                .limit(PARAGRAPHS)
                .collect(Collectors.joining());
    }
}
