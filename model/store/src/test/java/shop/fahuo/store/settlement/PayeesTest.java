package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.LEI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.Engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

final class PayeesTest {

    @ParameterizedTest
    @EnumSource
    void changesOnlyWhatIsChanged(Engine engine) {
        try (var settled = SettledShop.on(engine)) {
            var payees = settled.shop().store().settlement().payees();
            for (int i = 0; i < 20; i++) {
                var word = String.valueOf(i);
                var stop =
                        CompletableFuture.runAsync(
                                () -> payees.change(A, before -> stopped(before, word), LEI));
                payees.change(A, before -> banked(before, word), LEI);
                stop.join();
                assertThat(payees.get(A)).isEqualTo(new Payees.Settings(false, word, word, ""));
            }
            assertThat(payees.change(new DistributorCode("X"), before -> before, LEI)).isEmpty();
        }
    }

    private static Payees.Settings stopped(Payees.Settings before, String why) {
        return new Payees.Settings(before.invoices(), why, before.bank(), before.name());
    }

    private static Payees.Settings banked(Payees.Settings before, String bank) {
        return new Payees.Settings(before.invoices(), before.stopped(), bank, before.name());
    }

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

    @ParameterizedTest
    @EnumSource
    void refusesAReferenceThatNoPostingCanHave(Engine engine) {
        try (var settled = SettledShop.on(engine)) {
            var code = new DistributorCode("A".repeat(64));
            settled.shop()
                    .store()
                    .distributors()
                    .put(List.of(SettledShop.someone(code.value(), "", "")), LEI);
            settled.owes(code, 10);
            var payees = settled.shop().store().settlement().payees();
            var longest = "x".repeat(Payees.LONGEST_REFERENCE);
            assertThat(payees.grant(code, Fen.of(500), longest + "x", LEI))
                    .isEqualTo(new Granted.TooLong(Payees.LONGEST_REFERENCE));
            assertThat(payees.grant(code, Fen.of(500), longest, LEI))
                    .isEqualTo(new Granted.Booked());
            assertThat(settled.payable(code)).isEqualTo(490);
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
