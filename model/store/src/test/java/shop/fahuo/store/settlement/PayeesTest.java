package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.Engine;

final class PayeesTest {

    @ParameterizedTest
    @EnumSource
    void booksOneAmountForAReference(Engine engine) {
        try (var settled = SettledShop.on(engine)) {
            var payees = settled.shop().store().settlement().payees();
            assertThat(payees.grant(A, Fen.of(500), "old", LEI)).isEqualTo(new Granted.Booked());
            assertThat(payees.grant(A, Fen.of(500), "old", LEI)).isEqualTo(new Granted.Before());
            assertThat(payees.grant(A, Fen.of(600), "old", LEI))
                    .isEqualTo(new Granted.OtherAmount(Fen.of(500)));
            assertThat(payees.grant(new DistributorCode("X"), Fen.of(1), "old", LEI))
                    .isEqualTo(new Granted.NoSuch());
            assertThat(settled.payable(A)).isEqualTo(500);
        }
    }

    /// Also when there is something to be taken from it by now.
    @ParameterizedTest
    @EnumSource
    void booksNothingMoreOfWhatWasBookedBefore(Engine engine) {
        try (var settled = SettledShop.on(engine)) {
            settled.owes(A, 100);
            settled.due(A, 500, "old");
            assertThat(settled.payable(A)).isEqualTo(400);
            settled.owes(A, 50);
            settled.due(A, 500, "old");
            assertThat(settled.payable(A)).isEqualTo(400);
        }
    }
}
