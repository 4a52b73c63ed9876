package newstracker.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void givesOneFormToAllSpellingsOfAName() {
        assertThat(SearchText.terms("Grok-4"))
                .isEqualTo(SearchText.terms("grok4"))
                .isEqualTo(SearchText.terms("ＧＲＯＫ　４"))
                .containsExactly("grok", "4");
        assertThat(SearchText.terms("Grok 4.20")).containsExactly("grok", "4.20");
    }

    @Test
    void cutsTextWithoutSpacesIntoPairs() {
        assertThat(SearchText.terms("値下げ")).containsExactly("値下", "下げ", "げ");
    }

    @Test
    void keepsANumberWithTheWordBeforeIt() {
        assertThat(SearchQuery.of("grok 4")).contains("('grok' <-> '4')");
        assertThat(SearchQuery.of("grok price")).contains("'grok' & 'price'");
        assertThat(SearchQuery.of("\"price cut\" -tesla")).contains("('price' <-> 'cut') & !'tesla'");
    }

    @Test
    void looksForOneCharacterAsABeginning() {
        assertThat(SearchQuery.of("値")).contains("'値':*");
        assertThat(SearchQuery.of("値下げ")).contains("('値下' <-> '下げ')");
    }

    @Test
    void findsNothingToLookForInPunctuation() {
        assertThat(SearchQuery.of("!? -")).isEmpty();
        assertThat(SearchQuery.of("-tesla")).isEmpty();
    }

    @Test
    void tellsWhereWhatIsWantedStands() {
        Wording wording = Wording.of("grok4 -tesla \"price cut\" 値下げ").orElseThrow();

        assertThat(wording.in("GROK-4, not Grok 4.20 or xGrok 4: a Price cut, 大幅値下げです"))
                .extracting(MatchResult::group)
                .containsExactly("GROK-4", "Price cut", "値下げ");
        assertThat(wording.roughly()).isEqualTo("grok[^[:alnum:]]*4");
        assertThat(Wording.of("-tesla")).isEmpty();
    }
}
