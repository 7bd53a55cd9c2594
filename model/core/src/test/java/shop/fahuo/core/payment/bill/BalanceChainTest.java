package shop.fahuo.core.payment.bill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;

class BalanceChainTest {

    private final BalanceChain chain = new BalanceChain();

    private BalanceChainTest row(long amount, long after) {
        chain.add(Fen.of(amount), Fen.of(after));
        return this;
    }

    @Test
    void hangsTogetherInAnyOrder() {
        row(-6, 1094).row(1000, 1100).row(-94, 1000);

        assertThat(chain.closes()).isTrue();
        assertThat(chain.opening()).contains(Fen.of(100));
        assertThat(chain.closing()).contains(Fen.of(1000));
    }

    @Test
    void endsWhereItBegan() {
        row(10, 110).row(-10, 100);

        assertThat(chain.opening()).contains(Fen.of(100));
        assertThat(chain.closing()).contains(Fen.of(100));
    }

    @Test
    void doesNotCloseWhereARowIsMissing() {
        row(10, 110).row(10, 130);

        assertThat(chain.closes()).isFalse();
        assertThat(chain.opening()).isEmpty();
    }

    @Test
    void closesWithoutRows() {
        assertThat(chain.closes()).isTrue();
        assertThat(chain.closing()).isEmpty();
    }
}
