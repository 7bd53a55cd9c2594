package shop.fahuo.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;

import java.time.LocalDate;
import java.util.stream.LongStream;

class TaxTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final TaxTables TABLES = TaxTables.shipped();
    private static final TaxTable BY_PAYMENT = TABLES.at(TaxMethod.PER_PAYMENT, DAY).orElseThrow();
    private static final TaxTable BY_YEAR = TABLES.at(TaxMethod.CUMULATIVE, DAY).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "800, 0",
        "3000, 440",
        "4000, 640",
        "5000, 800",
        "25000, 4000",
        "30000, 5200",
        "62500, 13000",
        "70000, 15400"
    })
    void withholdsByPayment(long yuan, long tax) {
        assertThat(BY_PAYMENT.of(yuan(yuan), Earnings.NONE).now()).isEqualTo(yuan(tax));
    }

    @Test
    void withholdsByTheYear() {
        var before = Earnings.NONE;
        for (var month : new long[][] {{5_000, 0}, {10_000, 60}, {20_000, 330}, {20_000, 330}}) {
            var tax = BY_YEAR.of(yuan(month[0]), before);
            assertThat(tax.now()).isEqualTo(yuan(month[1]));
            before =
                    new Earnings(
                            before.income().plus(yuan(month[0])),
                            before.withheld().plus(tax.now()),
                            before.months() + 1);
        }
    }

    @Test
    void takesPaymentsOfAMonthForOne() {
        var first = BY_PAYMENT.of(yuan(3_000), Earnings.NONE);
        var second = BY_PAYMENT.of(yuan(27_000), new Earnings(yuan(3_000), first.now(), 1));
        assertThat(first.now().plus(second.now()))
                .isEqualTo(BY_PAYMENT.of(yuan(30_000), Earnings.NONE).now());
    }

    @Test
    void saysHowItCameToThat() {
        assertThat(BY_PAYMENT.of(yuan(30_000), Earnings.NONE))
                .isEqualTo(
                        new Tax(
                                yuan(30_000),
                                yuan(24_000),
                                new BasisPoints(3_000),
                                yuan(2_000),
                                yuan(5_200),
                                Fen.ZERO,
                                yuan(5_200)));
    }

    @Test
    void givesNothingBack() {
        var tax = BY_PAYMENT.of(yuan(100), new Earnings(yuan(900), yuan(500), 1));
        assertThat(tax.due()).isEqualTo(yuan(40));
        assertThat(tax.now()).isEqualTo(Fen.ZERO);
    }

    /// After months without a payment the allowance is that of one month again.
    @Test
    void takesNoMoreThanIsPaid() {
        var tax = BY_YEAR.of(yuan(100), new Earnings(yuan(30_000), yuan(270), 1));
        assertThat(tax.due().minus(tax.before())).isGreaterThan(yuan(100));
        assertThat(tax.now()).isEqualTo(yuan(100));
    }

    @Test
    void roundsPartsOfFenHalfUp() {
        // 800.03 less 800 is 3 fen; a fifth of it is 0.6
        assertThat(BY_PAYMENT.of(Fen.of(80_003), Earnings.NONE).now()).isEqualTo(Fen.of(1));
        assertThat(BY_PAYMENT.of(Fen.of(80_002), Earnings.NONE).now()).isEqualTo(Fen.ZERO);
    }

    /// Whoever earns more never has less left; that no bracket leaves a hole shows there.
    @Test
    void neverTakesMoreThanWasEarnedOnTop() {
        for (var table : TABLES.tables()) {
            LongStream.iterate(0, fen -> fen < 120_000_000, fen -> fen + 9_973)
                    .forEach(
                            fen -> {
                                var now = table.of(Fen.of(fen), Earnings.NONE).due();
                                var more = table.of(Fen.of(fen + 9_973), Earnings.NONE).due();
                                assertThat(more.minus(now).value())
                                        .as(table.method() + " at " + fen)
                                        .isBetween(0L, 9_973L);
                            });
        }
    }

    @Test
    void choosesTheTableOfTheDay() {
        assertThat(TABLES.at(TaxMethod.CUMULATIVE, LocalDate.of(2025, 9, 30))).isEmpty();
        assertThat(TABLES.at(TaxMethod.CUMULATIVE, LocalDate.of(2025, 10, 1))).contains(BY_YEAR);
        assertThat(TABLES.tables()).noneMatch(TaxTable::isVerified);
    }

    @Test
    void refusesATableWithAHole() {
        assertThatThrownBy(
                        () ->
                                TaxFile.read(
                                        """
                                        table PER_PAYMENT 2019-01-01 verified
                                        source somewhere
                                        flat 0.00 upto 0.00
                                        cost 20%
                                        monthly 0.00
                                        bracket 100.00 20% 0.00
                                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has an end");
    }

    private static Fen yuan(long yuan) {
        return Fen.of(yuan * 100);
    }
}
