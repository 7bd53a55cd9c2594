package shop.fahuo.connect.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class CertificateEndTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-1, -1, 0",
        "0, 0, 7",
        "7, 7, 7",
        "8, 8, 30",
        "30, 30, 30",
        "31, 31, 60",
        "60, 60, 60",
    })
    void noticesComeSixtyThirtyAndSevenDaysBefore(long days, long left, int notice) {
        var end = new CertificateEnd("merchantCertificate", NOW.plus(Duration.ofDays(days)));

        assertThat(end.daysLeft(NOW)).isEqualTo(left);
        assertThat(end.notice(NOW)).contains(notice);
    }

    @ParameterizedTest
    @CsvSource({"61", "2000"})
    void whatIsFarAwayIsNotSpokenOf(long days) {
        var end = new CertificateEnd("merchantCertificate", NOW.plus(Duration.ofDays(days)));

        assertThat(end.notice(NOW)).isEqualTo(Optional.empty());
    }
}
