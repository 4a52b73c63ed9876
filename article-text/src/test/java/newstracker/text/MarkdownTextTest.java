package newstracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void stripsMarksAndKeepsHeadingsItemsAndTables() {
        String markdown = """
                ---
                title: hidden
                ---
                Release notes
                =============
                **Grok 4** costs `$3` per [million](https://x.ai/p "t") tokens and
                more_than_that * 2.

                * one
                + two ![icon](a.png)

                Model | Price
                :---|---:
                | Grok 4 | **$3** |

                [ref]: https://x.ai
                """;

        String text = ArticleText.ofMarkdown(markdown).text();

        assertThat(text).isEqualTo("""
                        # Release notes

                        Grok 4 costs $3 per million tokens and more_than_that * 2.

                        - one
                        - two

                        Model | Price
                        |---|---|
                        | Grok 4 | $3 |""");
    }

    @Test
    void readsHtmlTablesInsideMarkdown() {
        String markdown =
                "## T\n<table>\n<tr><td>a</td><td>b</td></tr>\n\n<tr><td>1</td><td>2</td></tr>\n</table>\n\nEnd";

        String text = ArticleText.ofMarkdown(markdown).text();

        assertThat(text).isEqualTo("## T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd");
    }

    @Test
    void recognisesTheFormOfAText() {
        assertThat(TextForm.of("<p>Hello</p>")).isEqualTo(TextForm.HTML);
        assertThat(TextForm.of("# Title\ntext")).isEqualTo(TextForm.MARKDOWN);
        assertThat(TextForm.of("| a |\n|---|\n| b |")).isEqualTo(TextForm.MARKDOWN);
        assertThat(TextForm.of("Is 3 < 4 and x > 2? Yes - it is.")).isEqualTo(TextForm.PLAIN);
    }
}
