package newstracker.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedFromTest {

    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2025, 11, 20));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From 1 December the plan costs $25.|2025-12-01",
                "The price rises to $25 effective January 9.|2026-01-09",
                "Starting on March 3rd, 2027, it costs $25.|2027-03-03",
                "It costs $25 as of 2025-12-01.|2025-12-01",
                "12月1日から月額25ドルになる。|2025-12-01",
                "2026年1月5日より、価格は30ドル。|2026-01-05",
                "自12月1日起,售价为25万元。|2025-12-01",
                "12월 1일부터 월 25달러다.|2025-12-01",
                "Ab dem 1. Dezember kostet das Abo 25 Euro.|2025-12-01",
                "À partir du 1er décembre, il coûte 25 €.|2025-12-01",
                "A partir del 1 de diciembre de 2025 cuesta 25 euros.|2025-12-01",
                "Seit 15. Oktober kostet es 25 Euro.|2025-10-15",
            })
    void isTheDayThatTheSentenceNames(String sentence, LocalDate day) {
        assertThat(StatedFrom.in(sentence, PUBLISHED)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $25 from $20 before.",
                "Deliveries of the $25,000 car begin from 1 December.",
                "It costs $25 until 1 December.",
                "From 31 February it costs $25.",
                "Prices start from 12 March-built cars' $9."
            })
    void isNothingWhereNoDayBeginsAPrice(String sentence) {
        assertThat(StatedFrom.in(sentence, Optional.empty())).isEmpty();
    }
}
