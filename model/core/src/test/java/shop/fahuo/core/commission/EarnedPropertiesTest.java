package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.order.LineId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// The life of the commission of a few orders against a model that knows no postings.
class EarnedPropertiesTest {

    private static final int ORDERS = 4;
    private static final List<DistributorCode> PAYEES =
            List.of(new DistributorCode("A"), new DistributorCode("B"), new DistributorCode("C"));

    /// What happens to an order, or to a payee.
    sealed interface Event {

        /// Its shares should be so many hundredths of what they were: less and less.
        record Returned(int order, int hundredths) implements Event {}

        record Released(int order) implements Event {}

        /// As much as is payable of this share of it.
        record Withdrawn(int payee, int hundredths) implements Event {}
    }

    /// What the books of the code under test come to.
    private static final class Books {

        final List<Earned> orders = new ArrayList<>(Collections.nCopies(ORDERS, Earned.NOTHING));
        final Map<DistributorCode, Purse> purses = new HashMap<>();
        final Map<LedgerAccount, Long> balances = new TreeMap<>();

        Books() {
            for (int order = 0; order < ORDERS; order++) {
                take(order, Earned.NOTHING.toward(shares(order, 100), purses));
            }
        }

        void take(int order, Earned.Step step) {
            orders.set(order, step.after());
            purses.putAll(step.purses());
            for (var posting : step.postings("test")) {
                posting.entries().forEach(this::book);
            }
        }

        private void book(Entry entry) {
            balances.merge(entry.account(), entry.amount().value(), Long::sum);
        }

        void on(Event event) {
            switch (event) {
                case Event.Returned(var order, var left) ->
                        take(order, orders.get(order).toward(shares(order, left), purses));
                case Event.Released(var order) -> {
                    if (orders.get(order).stage() != Stage.PAYABLE) {
                        take(order, orders.get(order).release(purses));
                    }
                }
                case Event.Withdrawn(var payee, var hundredths) -> {
                    var code = PAYEES.get(payee);
                    var purse = purses.getOrDefault(code, Purse.EMPTY);
                    var after = purse.pay(Fen.of(purse.payable().value() * hundredths / 100));
                    purses.put(code, after);
                    purse.entries(code, after).forEach(this::book);
                }
            }
        }

        long balance(LedgerAccount account) {
            return balances.getOrDefault(account, 0L);
        }
    }

    @Property(tries = 10_000)
    void comesToWhatANaiveModelSays(@ForAll("events") List<Event> events) {
        var books = new Books();
        var left = new int[ORDERS];
        var payable = new boolean[ORDERS];
        Arrays.fill(left, 100);
        var withdrawn = new long[PAYEES.size()];
        for (var event : events) {
            if (event instanceof Event.Returned(var order, var hundredths)) {
                left[order] = hundredths;
            } else if (event instanceof Event.Released(var order)) {
                payable[order] = true;
            } else if (event instanceof Event.Withdrawn(var payee, var hundredths)) {
                long there =
                        books.purses.getOrDefault(PAYEES.get(payee), Purse.EMPTY).payable().value();
                withdrawn[payee] += there * hundredths / 100;
            }
            books.on(event);
            for (int payee = 0; payee < PAYEES.size(); payee++) {
                long held = 0;
                long earned = 0;
                for (int order = 0; order < ORDERS; order++) {
                    long amount = amount(order, payee, left[order]);
                    held += payable[order] ? 0 : amount;
                    earned += payable[order] ? amount : 0;
                }
                var code = PAYEES.get(payee);
                long net = earned - withdrawn[payee];
                assertThat(-books.balance(CommissionBook.held(code))).isEqualTo(held);
                assertThat(-books.balance(CommissionBook.payable(code)))
                        .isEqualTo(Math.max(net, 0));
                assertThat(books.balance(CommissionBook.receivable(code)))
                        .isEqualTo(Math.max(-net, 0));
            }
        }
    }

    @Property(tries = 10_000)
    void bookingAnythingTwiceIsBookingItOnce(@ForAll("events") List<Event> events) {
        var once = new Books();
        var twice = new Books();
        for (var event : events) {
            if (!(event instanceof Event.Withdrawn)) {
                once.on(event);
                twice.on(event);
                twice.on(event);
            }
        }
        assertThat(twice.balances).isEqualTo(once.balances);
    }

    /// What happens to one order does not depend on when it is released, and orders not on one
    /// another.
    @Property(tries = 10_000)
    void comesToTheSameInAnyOrderOfIndependentEvents(
            @ForAll("events") List<Event> events, @ForAll long seed) {
        var last = new TreeMap<String, Event>();
        for (var event : events) {
            switch (event) {
                case Event.Returned returned -> last.put("returned" + returned.order(), returned);
                case Event.Released released -> last.put("released" + released.order(), released);
                case Event.Withdrawn _ -> {}
            }
        }
        var one = new ArrayList<>(last.values());
        var other = new ArrayList<>(one);
        Collections.shuffle(other, new Random(seed));
        var first = new Books();
        one.forEach(first::on);
        var second = new Books();
        other.forEach(second::on);
        assertThat(nonZero(second.balances)).isEqualTo(nonZero(first.balances));
    }

    @Property(tries = 10_000)
    void nothingRemainsWhenEverythingWentBack(@ForAll("events") List<Event> events) {
        var books = new Books();
        events.stream().filter(event -> !(event instanceof Event.Withdrawn)).forEach(books::on);
        for (int order = 0; order < ORDERS; order++) {
            books.on(new Event.Returned(order, 0));
        }
        assertThat(nonZero(books.balances)).isEmpty();
        assertThat(books.orders).allMatch(earned -> earned.shares().isEmpty());
    }

    private static Map<LedgerAccount, Long> nonZero(Map<LedgerAccount, Long> balances) {
        var left = new TreeMap<>(balances);
        left.values().removeIf(balance -> balance == 0);
        return left;
    }

    private static SortedMap<Share, Fen> shares(int order, int hundredths) {
        var shares = new TreeMap<Share, Fen>();
        for (int payee = 0; payee < PAYEES.size(); payee++) {
            var share = new Share(new LineId(order), 1, PAYEES.get(payee), "rule");
            shares.put(share, Fen.of(amount(order, payee, hundredths)));
        }
        return shares;
    }

    private static long amount(int order, int payee, int hundredths) {
        return (long) (order * 37 + payee * 101 + 13) * hundredths / 100;
    }

    @Provide
    Arbitrary<List<Event>> events() {
        var order = Arbitraries.integers().between(0, ORDERS - 1);
        var payee = Arbitraries.integers().between(0, PAYEES.size() - 1);
        var hundredths = Arbitraries.integers().between(0, 100);
        return Arbitraries.<Event>oneOf(
                        Combinators.combine(order, hundredths).as(Event.Returned::new),
                        order.map(Event.Released::new),
                        Combinators.combine(payee, hundredths).as(Event.Withdrawn::new))
                .list()
                .ofMaxSize(20);
    }
}
