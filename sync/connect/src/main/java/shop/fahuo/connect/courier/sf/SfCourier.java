package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.QuoteRequest;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.Address;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// SF as a courier.
final class SfCourier implements CourierClient {

    private final SfGateway gateway;
    private final SfSearch search;

    SfCourier(SfGateway gateway) {
        this.gateway = gateway;
        search = new SfSearch(gateway);
    }

    @Override
    public Courier courier() {
        return Courier.SF;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.CREATE,
                Capability.FIND,
                Capability.CANCEL,
                Capability.REACH,
                Capability.QUOTE,
                Capability.ROUTING,
                Capability.TRACK);
    }

    /// SF answers a repeated reference with the first waybill, or with `8016`, and nobody knows on
    /// what that depends.
    @Override
    public CourierReply<Waybill> create(ShipmentRequest request) {
        if (!request.product().value().matches("\\d{0,9}")) {
            return new Refused<>(Refusal.INVALID, Part.PRODUCT, "PRODUCT", "");
        }
        var reply =
                gateway.call(
                                "EXP_RECE_CREATE_ORDER",
                                SfOrder.create(request, gateway.account().card()))
                        .then(order -> SfWaybills.read(request.reference(), order));
        return reply instanceof Refused(var why, _, var code, var words)
                        && (why == Refusal.DUPLICATE || why == Refusal.CANCELLED)
                ? adopted(request, code, words)
                : reply;
    }

    /// There is an order under the reference; until it is seen, nothing says that it is not ours.
    private CourierReply<Waybill> adopted(ShipmentRequest request, String code, String words) {
        return switch (search.find(request)) {
            case Ok(var found) ->
                    found.<CourierReply<Waybill>>map(Ok::new)
                            .orElseGet(() -> new Unknown<>(code, words));
            case Refused(var why, var part, var told, var said)
                    when why == Refusal.DUPLICATE || why == Refusal.UNREACHABLE ->
                    new Refused<>(why, part, told, said);
            case Unknown(var told, var said, var steps) -> new Unknown<>(told, said, steps);
            case CourierReply<Optional<Waybill>> _ -> new Unknown<>(code, words);
        };
    }

    @Override
    public CourierReply<Optional<Waybill>> find(ShipmentRequest request) {
        return search.find(request);
    }

    @Override
    public CourierReply<Boolean> cancel(Booked booked, CancelReason reason) {
        return SfUpdate.cancel(gateway, booked.reference(), booked.number());
    }

    @Override
    public CourierReply<Reach> reach(Address from, Address to) {
        return SfReach.ask(gateway, from, to).then(told -> new Ok<>(told.reach()));
    }

    @Override
    public CourierReply<List<Quote>> quote(QuoteRequest request) {
        var question = SfQuotes.question(request, gateway.account().card());
        return gateway.call(SfQuotes.SERVICE, question).then(SfQuotes::read);
    }

    @Override
    public CourierReply<Routing> routing(ShipmentRequest request) {
        return search.order(request.reference()).then(found -> new Ok<>(found.routing()));
    }

    @Override
    public int mostFollowed() {
        return SfRoutes.MOST;
    }

    @Override
    public CourierReply<List<TrackEvent>> track(List<Followed> parcels) {
        var reply = gateway.call(SfRoutes.SERVICE, SfRoutes.question(parcels));
        return reply instanceof Refused(var why, _, _, _) && why == Refusal.NOT_FOUND
                ? new Ok<>(List.of())
                : reply.then(answer -> SfRoutes.read(parcels, answer));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
