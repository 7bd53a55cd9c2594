package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

import shop.fahuo.store.commission.BooksUnderTest.Event;

import java.util.List;

/// Whatever happens in whatever order, and however often it is told, the real store comes to what
/// anybody would work out on paper; after every step, for everybody.
///
/// `-Dfahuo.model.rounds=N` runs N times as many.
class BooksModelTest {

    private static final int ROUNDS = Integer.getInteger("fahuo.model.rounds", 1);

    private static final ModelShop SHOP = ModelShop.open();

    /// Verifies all of it as well.
    @AfterContainer
    static void close() {
        SHOP.close();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void comesToWhatANaiveModelSays(@ForAll("events") List<Event> events) {
        run(events);
        for (int round = 1; round < ROUNDS; round++) {
            run(events().sample());
        }
    }

    private static void run(List<Event> events) {
        var books = new BooksUnderTest(SHOP);
        assertThat(books.differs()).isEmpty();
        for (int at = 0; at < events.size(); at++) {
            books.on(events.get(at));
            assertThat(books.differs()).as("after %d of %s", at + 1, events).isEmpty();
        }
        books.end();
        assertThat(books.differs()).as("in the end of %s", events).isEmpty();
        assertThat(books.heldAtTheEnd()).as("in the end of %s", events).isZero();
    }

    @Provide
    Arbitrary<List<Event>> events() {
        var order = Arbitraries.integers().between(0, BooksUnderTest.ORDERS - 1);
        var units = Arbitraries.integers().between(1, 3);
        var pay = Combinators.combine(order, Arbitraries.of(true, false), units).as(Event.Pay::new);
        var ask =
                Combinators.combine(order, units, Arbitraries.of(0L, 0L, 7L, 333L))
                        .as(Event.Ask::new);
        return Arbitraries.<Event>frequencyOf(
                        Tuple.of(4, pay),
                        Tuple.of(3, order.map(Event.Ship::new)),
                        Tuple.of(3, ask),
                        Tuple.of(3, Arbitraries.just(new Event.Back())),
                        Tuple.of(5, Arbitraries.integers().between(1, 20).map(Event.Tick::new)),
                        Tuple.of(3, Arbitraries.just(new Event.Withdraw())),
                        Tuple.of(3, Arbitraries.of(true, true, false).map(Event.Landed::new)),
                        Tuple.of(3, order.map(Event.Again::new)))
                .list()
                .ofMinSize(8)
                .ofMaxSize(24);
    }
}
