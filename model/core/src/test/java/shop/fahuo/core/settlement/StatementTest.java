package shop.fahuo.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.Statement.Balances;
import shop.fahuo.core.settlement.Statement.Kind;
import shop.fahuo.core.settlement.Statement.Line;
import shop.fahuo.core.settlement.Statement.Total;

import java.time.Instant;
import java.util.List;
import java.util.Map;

final class StatementTest {

    private static final Instant FROM = Instant.parse("2026-10-31T16:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-30T16:00:00Z");

    private static Balances balances(long held, long payable, long leaving, long owed) {
        return new Balances(Fen.of(held), Fen.of(payable), Fen.of(leaving), Fen.of(owed));
    }

    private static Line line(Kind kind, Balances change, long tax) {
        return new Line(FROM, kind, "", "", change, Fen.of(tax));
    }

    @ParameterizedTest
    @CsvSource({
        "commission:7:ACCRUED:1, 5, EARNED",
        "commission:7:ACCRUED:1#2, 5, EARNED",
        "commission:7:RETURNED:9, -5, RETURNED",
        "commission:7:RETURNED:9, 0, CLAWED_BACK",
        "commission:7:VOIDED:1, -5, VOIDED",
        "commission:7:VOIDED:1, 0, CLAWED_BACK",
        "commission:7:RELEASED:1, -5, RELEASED",
        "granted:D1:bonus, 0, GRANTED",
        "offset:granted:D1:bonus, 0, OFFSET",
        "payout:R1, 0, SET_APART",
        "payout-paid:R1, 0, PAID",
        "payout-back:R1, 0, CAME_BACK",
        "taken:1, 0, OTHER"
    })
    void aPostingIsAboutWhatItsKeySays(String key, long held, Kind kind) {
        assertThat(Kind.of(key, balances(held, 0, 0, 0))).isEqualTo(kind);
    }

    @Test
    void whatIsLeftIsWhatThereWasAndAllThatMoved() {
        var statement =
                new Statement(
                        new DistributorCode("D1"),
                        FROM,
                        TO,
                        balances(100, 20, 0, 5),
                        List.of(
                                line(Kind.EARNED, balances(30, 0, 0, 0), 0),
                                line(Kind.EARNED, balances(7, 0, 0, 0), 0),
                                line(Kind.SET_APART, balances(0, -20, 12, -5), 3)));

        assertThat(statement.closing()).isEqualTo(balances(137, 0, 12, 0));
        assertThat(statement.totals())
                .containsExactly(
                        Map.entry(Kind.EARNED, new Total(2, balances(37, 0, 0, 0), Fen.ZERO)),
                        Map.entry(
                                Kind.SET_APART, new Total(1, balances(0, -20, 12, -5), Fen.of(3))));
    }
}
