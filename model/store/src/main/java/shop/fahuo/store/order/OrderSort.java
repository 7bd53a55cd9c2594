package shop.fahuo.store.order;

import java.util.Optional;
import java.util.stream.Stream;

/// In which order a list shows its orders. Those that lack what it goes by come last, whichever way
/// round it is.
///
/// @param rising what is earliest or least is first
public record OrderSort(By by, boolean rising) {

    public static final OrderSort OLDEST = new OrderSort(By.PLACED, true);
    public static final OrderSort NEWEST = new OrderSort(By.PLACED, false);

    /// What orders can be sorted by.
    public enum By {
        PLACED("placed"),
        PAID("paid"),
        TOTAL("total"),
        SHIP_BY("ship-by");

        private final String word;

        By(String word) {
            this.word = word;
        }
    }

    public OrderSort turned() {
        return new OrderSort(by, !rising);
    }

    /// All there are, each the usual way round before the other.
    public static Stream<OrderSort> all() {
        return Stream.of(By.values())
                .map(by -> new OrderSort(by, by == By.SHIP_BY))
                .flatMap(usual -> Stream.of(usual, usual.turned()));
    }

    /// As it is typed: `oldest`, `newest`, `ship-by`, `-total`; the sign turns it round.
    public String word() {
        if (by == By.PLACED) {
            return rising ? "oldest" : "newest";
        }
        return (rising ? "" : "-") + by.word;
    }

    public static Optional<OrderSort> named(String word) {
        return all().filter(one -> one.word().equals(word)).findFirst();
    }
}
