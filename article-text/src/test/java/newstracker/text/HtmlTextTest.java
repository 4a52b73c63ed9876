package newstracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void writesBlocksAsLinesWithEmptyLinesBetweenParagraphs() {
        String html = "<h2>Prices</h2><p>One  <b>two</b>\nthree.</p><ul><li>a</li><li><p>b</p></li></ul><p>End</p>";

        String text = ArticleText.ofHtml(html).text();

        assertThat(text).isEqualTo("## Prices\n\nOne two three.\n\n- a\n- b\n\nEnd");
    }

    @Test
    void writesTablesWithTheirSpansExpanded() {
        String html = """
                <table><caption>Results</caption>
                <tr><th rowspan=2>Test</th><th colspan=2>Grok 4</th></tr>
                <tr><th>plain</th><th>with tools</th></tr>
                <tr><td>HLE<td>25.4%<td>38.6%</tr>
                <tr><td>A|B<td colspan=2>n/a</tr></table>""";

        String text = ArticleText.ofHtml(html).text();

        assertThat(text).isEqualTo("""
                        Results

                        | Test | Grok 4 plain | Grok 4 with tools |
                        |---|---|---|
                        | HLE | 25.4% | 38.6% |
                        | A\\|B | n/a | n/a |""");
    }

    @Test
    void readsTablesThatOnlyArrangeThePageAsText() {
        String html = "<table><tr><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td>"
                + "<td>side</td></tr><tr><td>x</td><td>y</td></tr></table>";

        String text = ArticleText.ofHtml(html).text();

        assertThat(text)
                .contains("| a | 1 |\n|---|---|\n| b | 2 |")
                .contains("side")
                .doesNotContain("| side");
    }

    @Test
    void leavesOutWhatNobodyReads() {
        String html = "<nav>Menu</nav><script>var p = '$5'</script><style>p{}</style><p hidden>secret</p>"
                + "<p>Read<ruby>漢<rt>かん</rt></ruby></p><footer>Imprint</footer>";

        String text = ArticleText.ofHtml(html).text();

        assertThat(text).isEqualTo("Read漢");
    }

    @Test
    void keepsDescriptionsOfPicturesAndNotesTablesThatArePictures() {
        String html = "<p>x</p><figure><img src='/a/pricing-table.png' alt='Model Y price list'>"
                + "<figcaption>All prices</figcaption></figure><img alt='image' src='y.png'>";

        PlainText text = ArticleText.ofHtml(html, "https://example.com/");

        assertThat(text.text()).isEqualTo("x\n\nModel Y price list\n\nAll prices");
        assertThat(text.notes()).singleElement().asString().contains("image").contains("Model Y price list");
    }

    @Test
    void joinsJapaneseLinesWithoutBlanks() {
        String text = ArticleText.ofHtml("<p>新モデル\n  を発表。\nGrok 4\nである</p>").text();

        assertThat(text).isEqualTo("新モデルを発表。 Grok 4 である");
    }

    @Test
    void keepsPowersAndStruckPricesApart() {
        String text =
                ArticleText.ofHtml("<p>10<sup>6</sup> <del>$99</del> $79</p>").text();

        assertThat(text).isEqualTo("10^6 ~~$99~~ $79");
    }

    @Test
    void survivesDeepNestingAndMillionsOfSpans() {
        String deep = "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000);
        String wide = "<table>" + "<tr><td colspan=1000 rowspan=60000>x<td>y</tr>".repeat(20_000) + "</table>";

        assertThat(ArticleText.ofHtml(deep).text()).contains("deep");
        assertThat(ArticleText.ofHtml(wide).text()).hasSizeLessThan(ArticleText.LONGEST_TEXT + 1);
    }
}
