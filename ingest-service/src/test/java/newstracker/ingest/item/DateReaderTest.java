package newstracker.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import newstracker.event.article.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025年7月9日 午後3時30分 | 2025-07-09T06:30:00Z",
                "2025年7月9日 15時30分 | 2025-07-09T06:30:00Z",
                "2025年7月9日（水）15時30分 | 2025-07-09T06:30:00Z",
                "2025年7月9日(水) 15:30 | 2025-07-09T06:30:00Z",
                "2025년 7월 9일 15:30 | 2025-07-09T06:30:00Z",
                "2025年7月9日 15:30 UTC | 2025-07-09T15:30:00Z",
                "2025-07-09 3:30 PM | 2025-07-09T15:30:00Z",
                "2025-07-09 3:30 | 2025-07-09T03:30:00Z",
                "2025-07-09T15:30:00+09:00 | 2025-07-09T06:30:00Z"
            })
    void readsTheMomentThatIsMeant(String text, String moment) {
        assertThat(DateReader.read(text).map(Published::at)).hasToString("Optional[" + moment + "]");
    }
}
