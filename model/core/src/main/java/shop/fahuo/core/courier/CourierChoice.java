package shop.fahuo.core.courier;

/// Which courier carries a parcel. Asked once for each booking, by the worker, before anything was
/// sent; may call couriers for their prices.
@FunctionalInterface
public interface CourierChoice {

    /// Whatever the parcel has already: the shop's default, or what a person chose.
    CourierChoice AS_PLANNED = (_, planned) -> planned;

    /// @param request what would be booked as planned
    /// @param planned the shop's default, or what a person chose
    Carriage choose(ShipmentRequest request, Carriage planned);
}
