package shop.fahuo.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchTest {

    @Test
    void aBeginningIsBetterThanAWordAndThatThanWhatLiesWithin() {
        assertThat(Match.of("go", "Go to parcels")).hasValue(0);
        assertThat(Match.of("par", "Go to parcels")).hasValue(1);
        assertThat(Match.of("cel", "Go to parcels")).hasValue(2);
        assertThat(Match.of("gtp", "Go to parcels")).hasValue(3);
        assertThat(Match.of("pq", "Go to parcels")).isEmpty();
    }

    @Test
    void chineseWordsAreFoundByAnyOfTheirCharactersInOrder() {
        assertThat(Match.of("打印", "去打印")).hasValue(2);
        assertThat(Match.of("批订", "批准订单")).hasValue(3);
        assertThat(Match.of("订批", "批准订单")).isEmpty();
    }
}
