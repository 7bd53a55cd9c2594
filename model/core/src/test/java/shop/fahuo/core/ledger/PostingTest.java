package shop.fahuo.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.Fen;

import java.util.List;

final class PostingTest {

    private static final LedgerAccount CASH = new LedgerAccount("asset:platform:wechat:1900001");
    private static final LedgerAccount SALES = new LedgerAccount("revenue:sales");
    private static final LedgerAccount FEES = new LedgerAccount("expense:fees");

    @Test
    void hasTheSameContentWhateverTheOrderOfItsEntries() {
        var one = entries(entry(CASH, 994), entry(FEES, 6), entry(SALES, -1000));
        var other = entries(entry(SALES, -1000), entry(FEES, 6), entry(CASH, 994));
        assertThat(one.content()).isEqualTo(other.content());
        assertThat(one.content())
                .isEqualTo(
                        """
                        [{"account":"asset:platform:wechat:1900001","fen":994},\
                        {"account":"expense:fees","fen":6},\
                        {"account":"revenue:sales","fen":-1000}]\
                        """);
    }

    @Test
    void goesFromOneAccountToAnother() {
        assertThat(Posting.of("paid:1", CASH, SALES, Fen.of(-5)).entries())
                .containsExactly(entry(CASH, -5), entry(SALES, 5));
    }

    @Test
    void balances() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entries(entry(CASH, 1000), entry(SALES, -999)))
                .withMessageContaining("does not balance");
        assertThatIllegalArgumentException().isThrownBy(PostingTest::entries);
    }

    @Test
    void namesAnAccountOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entries(entry(CASH, 1), entry(CASH, 1), entry(SALES, -2)))
                .withMessageContaining("twice");
    }

    @Test
    void movesSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(CASH, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asset", "cash:1", "asset:", "asset:a b", "asset:a::b"})
    void knowsWhatIsNoAccount(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LedgerAccount(path));
    }

    private static Entry entry(LedgerAccount account, long fen) {
        return new Entry(account, Fen.of(fen));
    }

    private static Posting entries(Entry... entries) {
        return new Posting("paid:1", List.of(entries));
    }
}
