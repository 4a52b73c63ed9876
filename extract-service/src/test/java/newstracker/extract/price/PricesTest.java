package newstracker.extract.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.extract.Extractor;
import newstracker.extract.TextInput;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Prices as people write them in seven languages. An expected price is "amount currency per unit for item".
class PricesTest {

    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Grok 5 costs US$3 per million input tokens and US$15 per million output tokens. | 3 | 15",
                "Grok 5 is priced at $3 in / $15 out per million tokens. | 3 | 15",
                "Grok 5 API: $3/$15 per 1M tokens (in/out). | 3 | 15",
                "Grok 5のAPI価格は入力3ドル、出力15ドル(100万トークンあたり)だ。 | 3 | 15",
                "그록 5 API는 입력 100만 토큰당 3달러, 출력 15달러다. | 3 | 15",
                "Grok 5 的 API 价格为输入 3 美元、输出 15 美元（每百万 tokens）。 | 3 | 15",
                "Grok 5 kostet 3 Dollar pro Million Input-Token und 15 Dollar pro Million Output-Token. | 3 | 15",
                "Grok 5 coûte 3 $ par million de tokens en entrée et 15 $ en sortie. | 3 | 15",
            })
    void tellsWhatGoesInFromWhatComesOut(String text, String in, String out) {
        assertThat(prices(text))
                .containsExactlyInAnyOrder(
                        in + " USD per 1M input tokens for Grok 5 API",
                        out + " USD per 1M output tokens for Grok 5 API");
    }

    @Test
    void namesTheInputThatIsInMemoryAlready() {
        assertThat(prices("Grok 5のキャッシュ入力は100万トークンあたり0.75ドル。"))
                .containsExactly("0.75 USD per 1M input tokens for Grok 5 API cached input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SuperGrok costs $30 per month. | 30 USD per month for SuperGrok",
                "ChatGPT Plusは月額4,500円(税込)で使える。 | 4500 JPY per month for ChatGPT Plus",
                "SuperGrokは年払いで月あたり25ドルになる。 | 25 USD per month for SuperGrok",
                "챗GPT 플러스 요금은 월 2만9000원이다. | 29000 KRW per month for ChatGPT Plus",
                "SuperGrok 的价格为 199元/月。 | 199 CNY per month for SuperGrok",
                "SuperGrok kostet 9,99 € pro Monat. | 9.99 EUR per month for SuperGrok",
                "ChatGPT Plus cuesta 20 dólares al mes. | 20 USD per month for ChatGPT Plus",
                "Claude Team costs $25 per seat per month. | 25 USD per user month for Claude Team",
                "Veo 4 costs $0.40 per second of video. | 0.4 USD per second for Veo 4 API",
            })
    void readsForWhatTimeOrAmountOnePays(String text, String price) {
        assertThat(prices(text)).containsExactly(price);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Das Model 3 kostet ab 39.990 Euro. | 39990 EUR",
                "La Model 3 est vendue 39 990 €. | 39990 EUR",
                "El Model 3 cuesta desde 36.990 euros. | 36990 EUR",
                "The Model 3 starts from $39,990 before incentives. | 39990 USD",
                "In India the Model 3 costs ₹59.89 lakh. | 5989000 INR",
                "In Britain the Model 3 costs £39,990. | 39990 GBP",
                "In Canada the Model 3 now costs CA$59,990. | 59990 CAD",
                "Model 3 起售价为 26.35万元。 | 263500 CNY",
                "모델 3 가격은 5299만원부터 시작한다. | 52990000 KRW",
                "モデル3の価格は683万7,000円。 | 6837000 JPY",
            })
    void readsAmountsAndCurrenciesOfSevenLanguages(String text, String amount) {
        assertThat(prices(text)).containsExactly(amount + " per - for Model 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Tesla cut the price of the Model Y from $47,990 to $44,990. | 47990 USD | 44990 USD",
                "The Model Y was $47,990, now $44,990. | 47990 USD | 44990 USD",
                "モデルYの価格は558万7000円から533万円に引き下げられた。 | 5587000 JPY | 5330000 JPY",
                "モデルYの価格は531万3000円(約3万5000ドル)から。 | 5313000 JPY | 35000 USD",
                "Das Model Y ist ab 44.990 Euro erhältlich, bisher waren es 46.990 Euro. | 44990 EUR | 46990 EUR",
                "Tesla baja el precio del Model Y de 39.990 a 36.990 euros. | 39990 EUR | 36990 EUR",
            })
    void keepsBothPricesOfAPair(String text, String one, String other) {
        assertThat(prices(text)).containsExactlyInAnyOrder(one + " per - for Model Y", other + " per - for Model Y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Tesla cut the price of the Model Y by $3,000 to $44,990. | 44990 USD",
                "Tesla senkt den Preis des Model Y um 2.000 Euro auf 37.990 Euro. | 37990 EUR",
                "Tesla baisse le prix du Model Y de 2 000 € à 42 990 €. | 42990 EUR",
                "特斯拉宣布 Model Y 降价 1 万元，现售价 25.35 万元。 | 253500 CNY",
            })
    void leavesTheCutOut(String text, String amount) {
        assertThat(prices(text)).containsExactly(amount + " per - for Model Y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xAI raised $20 billion at a valuation of $230 billion for Grok.",
                "Tesla was fined $2,500 over the Model 3.",
                "The Model 3 comes with $5,000 of trade-in value.",
                "Running Grok 5 on ARC-AGI-2 costs $2.10 per task.",
                "The $7,500 tax credit applies to the Model Y.",
                "The Model 3 qualifies because it is under the $80,000 limit.",
                "Tesla shares rose 3% to $442.60 after the Model Y news.",
                "モデルYは20万円値下げされた。",
                "テスラ株は442ドルで引けた。モデルYの売上は12億円。",
                "Le bonus écologique de 4 000 € s'applique à la Model 3.",
                "El Plan MOVES aporta 7.000 euros para el Model Y.",
            })
    void takesNoOtherMoneyForAPrice(String text) {
        assertThat(prices(text)).isEmpty();
    }

    @Test
    void readsAPlanFromServiceAndTierInATable() {
        String table = """
                | Service | Plan | Price per month |
                |---|---|---|
                | ChatGPT | Plus | $20 |
                | Grok | SuperGrok | $30 |
                """;

        assertThat(prices(table))
                .containsExactlyInAnyOrder("20 USD per month for ChatGPT Plus", "30 USD per month for SuperGrok");
    }

    private static List<String> prices(String text) {
        return EXTRACTOR.extract(TextInput.of(text)).claims().stream()
                .filter(PriceClaim.class::isInstance)
                .map(PriceClaim.class::cast)
                .map(claim -> String.join(
                        " ",
                        Arrays.asList(
                                claim.amount().toPlainString(),
                                claim.currency(),
                                "per",
                                claim.per().orElse("-"),
                                "for",
                                claim.item().orElse("-"))))
                .toList();
    }
}
