package shop.fahuo.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

class PickedEndTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 18:00, 2026-12-01T10:00:00Z",
        "2026/12/1, 9：30, 2026-12-01T01:30:00Z",
        "' 2026.12.1', 18, 2026-12-01T10:00:00Z",
        "2026-02-30, 18:00,",
        "12-01, 18:00,",
        "2026-12-01, 24:30,",
        "2026-12-01, '',",
        "'', 18:00,"
    })
    void readsWhatPeopleType(String day, String time, Instant moment) {
        assertThat(new PickedEnd(day, time).moment()).isEqualTo(Optional.ofNullable(moment));
    }
}
