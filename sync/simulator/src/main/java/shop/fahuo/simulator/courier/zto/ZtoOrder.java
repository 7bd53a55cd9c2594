package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Booking;
import shop.fahuo.simulator.courier.Journey;
import shop.fahuo.simulator.courier.Lane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One order, under the customer's partnerOrderCode.
public record ZtoOrder(
        String reference,
        Instant at,
        Lane lane,
        ZtoNumbers numbers,
        ZtoKind kind,
        Optional<Instant> cancelled,
        Journey journey)
        implements Booking {

    @Override
    public List<String> waybills() {
        return numbers.bill().isEmpty() ? List.of() : List.of(numbers.bill());
    }

    ZtoOrder gone(Instant at) {
        return new ZtoOrder(reference, this.at, lane, numbers, kind, Optional.of(at), journey);
    }

    ZtoOrder on(Journey journey) {
        return new ZtoOrder(reference, at, lane, numbers, kind, cancelled, journey);
    }
}
