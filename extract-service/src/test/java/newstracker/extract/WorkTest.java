package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The work for a text grows with its length, whatever stands in it. Work is counted in bytes allocated, because time
/// depends on the machine: what searches a growing list again and again makes streams and strings for it.
class WorkTest {

    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    private static final int LENGTH = 20_000;

    private static final double MOST_FOR_TWICE_THE_TEXT = 2.6;

    private static final long ONCE_FOR_ALL = 500_000;

    private static final long MOST_BYTES_A_CHARACTER = 3_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "(",
                "|",
                "$",
                "グ",
                "一",
                ".",
                "\n",
                "\t",
                "  ",
                "$1 ",
                "1,",
                "1-",
                "Grok 4 ",
                "AIME ",
                "range ",
                "AIME 2025 ",
                "0.5% on HLE, ",
                "|a|b|\n",
                "| Grok 4 | $3 |\n",
                "- $3\n",
                "a  b  c\n",
                "Claude Max ",
                "モデル3",
                "Model 3 Performance ",
                "Xiaomi YU9 ",
                "v1.2 ",
                "FSD v1.2 ",
                "! ",
                "Rs. ",
                "the "
            })
    void growsWithTheLengthOfTheText(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        EXTRACTOR.extract(TextInput.of(text)); // what the first reading makes and keeps is not counted

        long once = allocated(text);
        long twice = allocated(text + text);

        assertThat(twice).isLessThan((long) (once * MOST_FOR_TWICE_THE_TEXT) + ONCE_FOR_ALL);
        assertThat(twice / (2 * LENGTH)).isLessThan(MOST_BYTES_A_CHARACTER);
    }

    @Test
    void readsOneLineOfFiveMegabytes() {
        String line = "and so it went on and on, over hill and dale, ".repeat(110_000) + "Grok 4 reached 44.4% on HLE.";

        Extraction extraction = EXTRACTOR.extract(TextInput.of(line));

        assertThat(line.length()).isGreaterThan(5_000_000);
        assertThat(extraction.mentions()).hasSize(2);
    }

    @Test
    void readsTablesOfTenThousandColumns() {
        String row = "| Grok 4 | 44.4% ".repeat(5_000) + "|\n";

        Extraction extraction = EXTRACTOR.extract(TextInput.of(row + row + row));

        assertThat(extraction.mentions()).isNotEmpty();
    }

    @Test
    void readsControlCharactersAndTextFromRightToLeft() {
        String text =
                "\u0000\u0007\u001B Grok 4\u202E reached 44.4% on HLE \u05D2\u05E8\u05D5\u05E7 4 \u202C\uFEFF\uD800";

        Extraction extraction = EXTRACTOR.extract(TextInput.of(text));

        assertThat(extraction.mentions()).anyMatch(mention -> mention.surface().equals("Grok 4"));
    }

    @Test
    void saysTheSameInEveryTimeZoneAndLocale() {
        String text = "Grok 4は9月1日から月額30ドル。Grok 4 scored 44,4 % on HLE; İstanbul I ı.";
        Extraction here = EXTRACTOR.extract(TextInput.of(text));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "ja-JP", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Pacific/Kiritimati")));

                assertThat(EXTRACTOR.extract(TextInput.of(text))).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static long allocated(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        EXTRACTOR.extract(TextInput.of(text));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grok 4 ", "Grok 4 costs $30. ", "Grok 4 gets 44.4 % on HLE. "})
    void keepsAFewPlacesOfWhatIsSaidWithoutEnd(String piece) {
        Extraction read = EXTRACTOR.extract(TextInput.of(piece.repeat(500_000 / piece.length())));

        assertThat(read.mentions()).hasSizeLessThanOrEqualTo(10_000);
        assertThat(read.claims()).isNotEmpty().allSatisfy(claim -> assertThat(claim.evidence())
                .hasSizeBetween(1, 100));
    }
}
