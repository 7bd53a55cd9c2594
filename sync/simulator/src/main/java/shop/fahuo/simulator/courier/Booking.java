package shop.fahuo.simulator.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something booked with a courier.
public interface Booking {

    /// The shipper's own.
    String reference();

    /// The numbers sold, the mother's first; none when the courier does not take it.
    List<String> waybills();

    Lane lane();

    Instant at();

    Optional<Instant> cancelled();

    /// What happens to the parcel, as long as it is not cancelled.
    Journey journey();

    default List<Scan> scans(Instant now) {
        return cancelled().isPresent() ? List.of() : journey().until(now);
    }
}
