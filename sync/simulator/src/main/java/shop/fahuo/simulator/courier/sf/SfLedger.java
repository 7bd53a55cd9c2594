package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.CourierLedger;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Journey;
import shop.fahuo.simulator.courier.Journeys;
import shop.fahuo.simulator.courier.Lane;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;

/// What this SF was asked for and what it sold.
public final class SfLedger extends CourierLedger<SfOrder> {

    private final Journeys journeys;
    private int sold;

    SfLedger(InstantSource clock, Journeys journeys) {
        super(clock);
        this.journeys = journeys;
    }

    /// What to book.
    ///
    /// @param parcels one or more
    record Wish(
            String reference,
            Lane lane,
            int product,
            int parcels,
            int verdict,
            Numbering numbering) {}

    /// @param unified whether numbers have 15 characters
    /// @param signBack whether something comes back under a number
    /// @param own the customer brings its own
    record Numbering(boolean unified, boolean signBack, Optional<String> own) {

        private static final Numbering PLAIN = new Numbering(true, false, Optional.empty());
    }

    /// An order of one parcel that was placed by nobody's program.
    ///
    /// @throws IllegalArgumentException when the reference is known
    public synchronized SfOrder book(String reference, Lane lane) {
        if (find(reference).isPresent()) {
            throw new IllegalArgumentException("known: " + reference);
        }
        return book(new Wish(reference, lane, 1, 1, SfScript.DELIVERS, Numbering.PLAIN));
    }

    synchronized SfOrder book(Wish wish) {
        var numbers = wish.verdict() == SfScript.REFUSES ? SfNumbers.NONE : numbers(wish);
        var journey =
                numbers.mother().isEmpty()
                        ? Journey.NONE
                        : journeys.plan(wish.reference(), numbers.mother(), now(), wish.lane());
        var state = new SfState(wish.verdict(), false, Optional.empty());
        var order =
                new SfOrder(
                        wish.reference(),
                        now(),
                        wish.lane(),
                        numbers,
                        wish.product(),
                        state,
                        journey);
        add(order);
        return order;
    }

    private SfNumbers numbers(Wish wish) {
        var how = wish.numbering();
        return new SfNumbers(
                how.own().orElseGet(() -> number(how.unified())),
                IntStream.range(1, wish.parcels()).mapToObj(_ -> number(how.unified())).toList(),
                how.signBack() ? number(how.unified()) : "");
    }

    private String number(boolean unified) {
        sold++;
        return unified ? "SF7444%09d".formatted(sold) : "7444%08d".formatted(sold);
    }

    void change(SfOrder order, SfState state) {
        replace(order, order.in(state));
    }

    /// A person at SF has looked at an order whose `filterResult` was 1.
    public synchronized void judge(String reference, int verdict) {
        var order = find(reference).orElseThrow();
        change(order, order.state().judged(verdict));
    }

    /// Collects a parcel now, and settles what becomes of it.
    public synchronized void ship(String waybill, Fate fate) {
        var order = byWaybill(waybill).orElseThrow();
        replace(
                order,
                order.on(journeys.from(now(), order.numbers().mother(), order.lane(), fate)));
    }

    void asked(String reference) {
        ask(reference);
    }
}
