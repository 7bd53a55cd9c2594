package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;

class PurseTest {

    private static final DistributorCode ANNA = new DistributorCode("A");

    @Test
    void paysOffWhatIsOwedFirst() {
        var owes = purse(0, 30);
        assertThat(owes.earn(Fen.of(20))).isEqualTo(purse(0, 10));
        assertThat(owes.earn(Fen.of(30))).isEqualTo(Purse.EMPTY);
        assertThat(owes.earn(Fen.of(50))).isEqualTo(purse(20, 0));
        assertThat(owes.entries(ANNA, purse(20, 0)))
                .containsExactly(
                        new Entry(CommissionBook.payable(ANNA), Fen.of(-20)),
                        new Entry(CommissionBook.receivable(ANNA), Fen.of(-30)));
    }

    @Test
    void takesFromWhatIsPayableBeforeAnythingIsOwed() {
        var has = purse(20, 0);
        assertThat(has.earn(Fen.of(-5))).isEqualTo(purse(15, 0));
        assertThat(has.earn(Fen.of(-50))).isEqualTo(purse(0, 30));
        assertThat(has.entries(ANNA, purse(0, 30)))
                .containsExactly(
                        new Entry(CommissionBook.payable(ANNA), Fen.of(20)),
                        new Entry(CommissionBook.receivable(ANNA), Fen.of(30)));
    }

    @Test
    void paysNoMoreThanIsThere() {
        assertThat(purse(20, 0).pay(Fen.of(20))).isEqualTo(Purse.EMPTY);
        assertThatThrownBy(() -> purse(20, 0).pay(Fen.of(21)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> purse(0, 1).pay(Fen.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Purse purse(long payable, long owed) {
        return new Purse(Fen.of(payable), Fen.of(owed));
    }
}
