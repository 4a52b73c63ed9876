package newstracker.api.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/// A timeline as it may look after years, made from a seed: the same number of articles is always the same
/// timeline. Three claims to an article; most questions have few answers, prices up to twenty; some models
/// are named everywhere.
final class FigureData {

    static final int CLAIMS_PER_ARTICLE = 3;

    private static final long SEED = 20_260_501L;
    private static final int NUMBERS_PER_ARTICLE = 4;
    private static final Instant BEGIN = Instant.parse("2023-07-12T00:00:00Z");
    private static final Instant END = Instant.parse("2026-07-12T00:00:00Z");
    private static final int SOURCES = 40;
    private static final int COMPANIES = 12;
    private static final int BENCHMARKS = 60;
    private static final int HOT_MODELS = 20;
    private static final int WORDS = 20_000;
    private static final int TITLE = 8;
    private static final String[] STANDINGS = {"official", "press", "press", "press", "community", "aggregator"};

    private final int articles;

    FigureData(int articles) {
        this.articles = articles;
    }

    int articles() {
        return articles;
    }

    long lastNumber() {
        return (long) articles * NUMBERS_PER_ARTICLE;
    }

    static String company(int index) {
        return index == 0 ? "xai" : index == 1 ? "tesla" : "company-" + index;
    }

    static String source(int index) {
        return "source-" + index;
    }

    static String benchmark(int index) {
        return "bench-" + index;
    }

    static String hotModel(int index) {
        return "hot-" + index;
    }

    static String word(int rank) {
        return rank == 0 ? "grok" : rank == 1 ? "price" : "w" + Integer.toString(rank, 36);
    }

    static List<String> sources() {
        List<String> rows = new ArrayList<>();
        for (int index = 0; index < SOURCES; index++) {
            String id = source(index);
            rows.add(Rows.row(
                    id,
                    id,
                    STANDINGS[index % STANDINGS.length],
                    "QUOTE",
                    null,
                    null,
                    "https://example.org/" + id,
                    "feed",
                    "{}",
                    "en",
                    "t",
                    END,
                    END,
                    END,
                    3_600_000,
                    END,
                    null,
                    "[]"));
        }
        return rows;
    }

    /// Everything that belongs to one article.
    Rows article(int index) {
        Random random = new Random(SEED + index * 7_919L);
        Rows rows = new Rows(index, (long) index * NUMBERS_PER_ARTICLE + 1, published(index, random));
        rows.publish(
                new Rows.Publication(
                        title(random),
                        text(random),
                        random.nextInt(5) == 0 ? "ja" : "en",
                        company(skewed(random, COMPANIES)),
                        source(skewed(random, SOURCES)),
                        STANDINGS[random.nextInt(STANDINGS.length)]),
                random);
        rows.tellStory(index - head(index));
        for (int order = 0; order < CLAIMS_PER_ARTICLE; order++) {
            rows.claim(claim((long) index * CLAIMS_PER_ARTICLE + order), order);
        }
        if (random.nextInt(2) == 0) {
            rows.say(hotClaim(skewed(random, HOT_MODELS)), CLAIMS_PER_ARTICLE);
        }
        return rows;
    }

    /// The claims that many articles make.
    static List<String> hotClaims() {
        List<String> rows = new ArrayList<>();
        for (int index = 0; index < HOT_MODELS; index++) {
            rows.add(Rows.claimRow(hotClaim(index), -index - 1L, BEGIN));
        }
        return rows;
    }

    private static MadeClaim hotClaim(int index) {
        return MadeClaim.model("hot" + index, hotModel(index), company(index % COMPANIES));
    }

    private static MadeClaim claim(long number) {
        Random random = new Random(SEED ^ number * 104_729L);
        String maker = company(skewed(random, COMPANIES));
        return switch ((int) (number % 10)) {
            case 0 -> MadeClaim.model("m" + number, "model-" + number, maker);
            case 1, 2, 3 -> MadeClaim.price(number, "plan-" + number / 200, maker, random.nextInt(1, 500));
            default ->
                MadeClaim.result(
                        number,
                        "model-" + number / 40 * 10,
                        benchmark(random.nextInt(BENCHMARKS)),
                        maker,
                        random.nextInt(1, 1000));
        };
    }

    private Instant published(int index, Random random) {
        long span = END.toEpochMilli() - BEGIN.toEpochMilli();
        return BEGIN.plusMillis(span / articles * index + random.nextLong(3_600_000));
    }

    /// Three in ten articles belong to the story of one of the four before them.
    private static int head(int index) {
        return index % 10 < 7 ? index : index - index % 10 + 6;
    }

    private static String title(Random random) {
        return words(random, TITLE);
    }

    private static String text(Random random) {
        String text = words(random, 60) + ".";
        return random.nextInt(5) == 0 ? text + " 本日 supergrok の値下げが発表された。新しい料金は来月から。" : text;
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < count; index++) {
            words.append(index == 0 ? "" : " ").append(word(skewed(random, WORDS)));
        }
        return words.toString();
    }

    /// Few are common, most are rare.
    private static int skewed(Random random, int bound) {
        double one = random.nextDouble();
        return (int) (bound * one * one * one);
    }

    /// Stands for the image of a text; reading does not look at it, so it need not be true.
    static int[] numbers(Random random, int count) {
        return random.ints(count).toArray();
    }

    /// As the service would write it, without cutting the text again that was just put together.
    static String vector(String title, String text) {
        Map<String, StringJoiner> places = new LinkedHashMap<>();
        int position = 1;
        for (String word : (title + ' ' + text).split("[ .。]+")) {
            String weight = position <= TITLE ? position + "A" : Integer.toString(position + 2);
            for (String term : word.charAt(0) < 128 ? List.of(word) : pairs(word)) {
                places.computeIfAbsent(term, _ -> new StringJoiner(",")).add(weight);
            }
            position++;
        }
        StringJoiner vector = new StringJoiner(" ");
        places.forEach((word, at) -> vector.add("'" + word + "':" + at));
        return vector.toString();
    }

    private static List<String> pairs(String run) {
        List<String> pairs = new ArrayList<>();
        for (int index = 0; index < run.length(); index++) {
            pairs.add(run.substring(index, Math.min(index + 2, run.length())).toLowerCase(Locale.ROOT));
        }
        return pairs;
    }
}
