package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Mention;
import newstracker.extract.catalog.Catalogue;

/// What must hold for every text, whatever stands in it.
class ExtractorPropertiesTest {

    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    private static final List<String> PIECES = List.of(
            "Grok 4",
            "グロック4",
            "GPT-5.5 Sol",
            "Model 3",
            "モデルY",
            "Claude",
            "FSD v14.2",
            "SuperGrok",
            "HLE",
            "AIME25",
            "GPQA",
            "range",
            "$30",
            "$5 billion",
            "44.4%",
            "4万5千円",
            "1.234,5 €",
            "per month",
            "月額",
            "scored",
            "on",
            "and",
            "と",
            "、",
            ", ",
            ". ",
            "。",
            "\n",
            "\n| ",
            " | ",
            "|---|---|\n",
            "(",
            ")",
            "\"",
            "the ",
            "by ",
            "to ",
            "はElo 1402",
            "ＧＲＯＫ４",
            "e\u0301",
            "\u202E",
            "\u0000",
            "\uD83D",
            "😀",
            "1,,2..3",
            "12/14",
            "0-60",
            "から",
            "원",
            "v1.");

    @Property(tries = 400)
    void neverThrowsAndPointsAtItsWords(@ForAll("texts") String text) {
        Extraction extraction = EXTRACTOR.extract(TextInput.of(text));

        for (Mention mention : extraction.mentions()) {
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
        }
        for (Claim claim : extraction.claims()) {
            for (Evidence evidence : claim.evidence()) {
                assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.surface());
                assertThat(text).contains(evidence.quote());
            }
        }
    }

    @Property(tries = 200)
    void neverThrowsOnAnyString(@ForAll String text) {
        assertThat(EXTRACTOR.extract(TextInput.of(text)).language()).isNotEmpty();
    }

    @Property(tries = 60)
    void saysTheSameInEveryThreadAndLocale(@ForAll("texts") String text) {
        Extraction here = EXTRACTOR.extract(TextInput.of(text));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));

        Extraction there = CompletableFuture.supplyAsync(() -> EXTRACTOR.extract(TextInput.of(text)))
                .join();

        Locale.setDefault(before);
        assertThat(there).isEqualTo(here);
    }

    /// What one text says, it also says when something else follows in a paragraph of its own.
    @Property(tries = 60)
    void keepsTheClaimsOfATextBeforeAnother(@ForAll("sentences") String text, @ForAll("unrelated") String other) {
        List<String> alone = said(text);

        List<String> together = said(text + "\n\n" + other);

        assertThat(together).containsAll(alone);
    }

    private static List<String> said(String text) {
        return EXTRACTOR.extract(TextInput.of(text)).claims().stream()
                .map(claim -> claim.toString().replaceAll("evidence=.*", ""))
                .toList();
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                "Grok 5 scored 51.2% on HLE, ahead of GPT-6 (50.8%).",
                "SuperGrok costs $30 a month.",
                "The Renault Twingo costs £16,995 and manages 163 miles (WLTP).",
                "xAIのGrok 5はGPQAで92.7%を記録した。",
                "日産の新型「リーフ」は438万9,000円から。",
                "DeepSeek V5 costs $0.22 per million input tokens.",
                "Die Model 3 Standard kostet 37.970 Euro, teilte Tesla mit.");
    }

    @Provide
    Arbitrary<String> unrelated() {
        return Arbitraries.of(
                "The weather stays fine until Sunday, with 24 degrees in the south.",
                "Her garden has 12 apple trees and a small pond with fish.",
                "The concert begins at 8 pm in the old town hall.",
                "He read the letter twice before he went to bed.");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(PIECES);
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(4);
        Arbitrary<String> space = Arbitraries.of(" ", "", " ", "・", "-");
        return Arbitraries.oneOf(piece, piece, piece, noise, space)
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
