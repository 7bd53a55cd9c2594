package shop.fahuo.simulator.courier;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A courier's own truth: what was asked for, which numbers were sold for it, what was cancelled.
/// Safe to read while callers are served.
///
/// @param <B> a booking there
public abstract class CourierLedger<B extends Booking> {

    private final InstantSource clock;
    private final List<B> bookings = new ArrayList<>();
    private final Map<String, Integer> byReference = new HashMap<>();
    private final Map<String, Integer> byWaybill = new HashMap<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    protected CourierLedger(InstantSource clock) {
        this.clock = clock;
    }

    /// To the second, as everything on the wire is.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// Counts that a waybill is asked for, whatever comes of it.
    protected synchronized void ask(String reference) {
        asked.merge(reference, 1, Integer::sum);
    }

    protected synchronized void add(B booking) {
        int place = bookings.size();
        bookings.add(booking);
        byReference.putIfAbsent(booking.reference(), place);
        booking.waybills().forEach(number -> byWaybill.put(number, place));
    }

    /// Writes down how a booking stands now.
    protected synchronized void replace(B before, B after) {
        bookings.set(bookings.indexOf(before), after);
    }

    /// In the order in which they came.
    public synchronized List<B> bookings() {
        return List.copyOf(bookings);
    }

    /// The first one under the shipper's own number.
    public synchronized Optional<B> find(String reference) {
        return Optional.ofNullable(byReference.get(reference)).map(bookings::get);
    }

    /// @param waybill a mother's or a child's
    public synchronized Optional<B> byWaybill(String waybill) {
        return Optional.ofNullable(byWaybill.get(waybill)).map(bookings::get);
    }

    /// How often each reference was asked for.
    public synchronized Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    /// The mother numbers that were sold for each parcel and generation, cancelled ones too.
    public synchronized Map<Reference, List<String>> waybills() {
        var sold = new LinkedHashMap<Reference, List<String>>();
        for (var booking : bookings) {
            booking.waybills().stream()
                    .findFirst()
                    .ifPresent(
                            mother ->
                                    sold.computeIfAbsent(
                                                    Reference.of(booking.reference()),
                                                    _ -> new ArrayList<>())
                                            .add(mother));
        }
        return sold;
    }

    /// Parcels and generations for which more than one waybill was sold: there should be none.
    public List<Reference> doubles() {
        return waybills().entrySet().stream()
                .filter(sold -> sold.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What was cancelled, in the order in which it was booked.
    public List<String> cancelled() {
        return bookings().stream()
                .filter(booking -> booking.cancelled().isPresent())
                .map(Booking::reference)
                .toList();
    }
}
