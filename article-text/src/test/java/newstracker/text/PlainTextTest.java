package newstracker.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainTextTest {

    @Test
    void writesColumnsPartedByTabsAsTable() {
        String text = "Scores\nModel\tHLE\tGPQA\nGrok 5\t61.2\t94.0\nGPT-6\t58.4\t\nDone.";

        String read = ArticleText.ofPlain(text).text();

        assertThat(read)
                .isEqualTo(
                        "Scores\n| Model | HLE | GPQA |\n|---|---|---|\n| Grok 5 | 61.2 | 94.0 |\n| GPT-6 | 58.4 |  |\nDone.");
    }

    @Test
    void leavesATabInsideOfASentenceABlank() {
        assertThat(ArticleText.ofPlain("Grok 5\tis here.\nSo it is.").text()).isEqualTo("Grok 5 is here.\nSo it is.");
    }

    @Test
    void dropsImageWrappersAndAddresses() {
        String dump =
                "A\n<x:image>data:image/png;base64,AB12\" alt=\"9\"</x:image>\n<image>open\nSee https://a.b/c?d=1. End";

        String text = ArticleText.ofPlain(dump).text();

        assertThat(text).isEqualTo("A\n\nopen\nSee . End");
    }

    @Test
    void cleansCharactersWithoutNormalising() {
        String text = ArticleText.ofPlain("a\u0000b\uD800c\u200Bd\u00A0e \u2460 e\u0301 😀\r\nf")
                .text();

        assertThat(text).isEqualTo("abcd e \u2460 e\u0301 😀\nf");
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        PlainText text = ArticleText.ofPlain("あ".repeat(400_000));

        assertThat(text.truncated()).isTrue();
        assertThat(text.text().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(ArticleText.LONGEST_TEXT);
        assertThat(text.text()).matches("あ+");
        assertThat(text.notes()).hasSize(1);
    }

    @Property(tries = 300)
    void neverFailsAndIsStable(@ForAll @StringLength(max = 300) String any) {
        PlainText once = ArticleText.of(any);

        assertThat(ArticleText.of(any)).isEqualTo(once);
        assertThat(ArticleText.ofPlain(once.text()).text().length())
                .isLessThanOrEqualTo(once.text().length());
    }

    /// In processor time, because a busy machine lets everybody wait.
    @Test
    @Timeout(240)
    void takesNoLongerThanItsLengthOnHostileInput() {
        for (String piece : new String[] {
            "[", "![", "<image>", "*_", "`", "|", "<", "http://", "[a](", "- ", "<div", "&", "\t", "a\tb\n"
        }) {
            String hostile = piece.repeat(1_000_000 / piece.length());
            long start = processorTime();

            ArticleText.ofMarkdown(hostile);
            ArticleText.ofPlain(hostile);
            ArticleText.ofHtml(hostile);

            assertThat(Duration.ofNanos(processorTime() - start)).as(piece).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
