package shop.fahuo.simulator.courier.zto;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.courier.CourierLedger;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Journey;
import shop.fahuo.simulator.courier.Journeys;
import shop.fahuo.simulator.courier.Lane;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What this ZTO was asked for and what it sold.
public final class ZtoLedger extends CourierLedger<ZtoOrder> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ShopTime.ZONE);
    private static final int STOCK = 100_000;

    private final Journeys journeys;
    private final Set<String> subscribed = new LinkedHashSet<>();
    private int sold;
    private boolean bound;

    ZtoLedger(InstantSource clock, Journeys journeys, boolean bound) {
        super(clock);
        this.journeys = journeys;
        this.bound = bound;
    }

    /// An order that was placed by nobody's program.
    ///
    /// @throws IllegalArgumentException when the reference is known
    public synchronized ZtoOrder book(String reference, Lane lane) {
        if (find(reference).isPresent()) {
            throw new IllegalArgumentException("known: " + reference);
        }
        return book(reference, lane, ZtoKind.FULL_NET, true);
    }

    /// @param numbered whether it gets a waybill now
    synchronized ZtoOrder book(String reference, Lane lane, ZtoKind kind, boolean numbered) {
        sold++;
        var head = kind == ZtoKind.FULL_NET ? "731" : "735";
        var bill = numbered ? "%s%011d".formatted(head, sold) : "";
        var code = "%s%012d".formatted(DAY.format(now()), sold);
        var journey = numbered ? journeys.plan(reference, bill, now(), lane) : Journey.NONE;
        var order =
                new ZtoOrder(
                        reference,
                        now(),
                        lane,
                        new ZtoNumbers(code, bill),
                        kind,
                        Optional.empty(),
                        journey);
        add(order);
        return order;
    }

    synchronized Optional<ZtoOrder> byOrderCode(String code) {
        return bookings().stream()
                .filter(order -> order.numbers().order().equals(code))
                .findFirst();
    }

    void cancel(ZtoOrder order) {
        replace(order, order.gone(now()));
    }

    /// Collects a parcel now, and settles what becomes of it.
    public synchronized void ship(String waybill, Fate fate) {
        var order = byWaybill(waybill).orElseThrow();
        replace(order, order.on(journeys.from(now(), waybill, order.lane(), fate)));
    }

    /// Asks to be told of a waybill.
    public synchronized void subscribe(String waybill) {
        subscribed.add(waybill);
    }

    /// The waybills of which it tells.
    public synchronized Set<String> subscribed() {
        return Set.copyOf(subscribed);
    }

    synchronized void bind() {
        bound = true;
    }

    synchronized boolean isBound() {
        return bound;
    }

    /// How many numbers are left on the account.
    synchronized int left() {
        return STOCK - sold;
    }

    void asked(String reference) {
        ask(reference);
    }
}
