package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource({
        "52.909999999999997, false, 52.91",
        "0.30000000000000004, false, 0.3",
        "13812345678, false, 13812345678",
        "1.3812345678E10, false, 13812345678",
        "59, false, 59",
        "-0.5, false, -0.5",
        "0, false, 0",
        "999999999999999, false, 999999999999999",
        "6917926768823643751, false, 6.91792676882364E+18",
        "6.9179267688236401E+18, false, 6.91792676882364E+18",
        "46346.417361111111, true, 2026-11-20 10:01:00",
        "46346, true, 2026-11-20 00:00:00",
        "46346, false, 46346",
        "not a number, false, not a number"
    })
    void showsWhatTheSpreadsheetShows(String raw, boolean date, String text) {
        assertThat(CellNumber.text(raw, date, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"44884.5, 2026-11-20 12:00:00"})
    void countsDaysFrom1904WhereTheWorkbookDoes(String raw, String text) {
        assertThat(CellNumber.text(raw, true, true)).isEqualTo(text);
    }
}
