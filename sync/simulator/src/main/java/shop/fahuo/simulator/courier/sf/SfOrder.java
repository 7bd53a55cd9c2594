package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Booking;
import shop.fahuo.simulator.courier.Journey;
import shop.fahuo.simulator.courier.Lane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One order, under the customer's orderId.
///
/// @param product its `expressTypeId`
public record SfOrder(
        String reference,
        Instant at,
        Lane lane,
        SfNumbers numbers,
        int product,
        SfState state,
        Journey journey)
        implements Booking {

    @Override
    public List<String> waybills() {
        return numbers.all();
    }

    @Override
    public Optional<Instant> cancelled() {
        return state.cancelled();
    }

    SfOrder in(SfState state) {
        return new SfOrder(reference, at, lane, numbers, product, state, journey);
    }

    SfOrder on(Journey journey) {
        return new SfOrder(reference, at, lane, numbers, product, state, journey);
    }
}
