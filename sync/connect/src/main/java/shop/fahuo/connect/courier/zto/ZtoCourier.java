package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.NextStep;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Recipient;

import tools.jackson.databind.node.ObjectNode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// ZTO as a courier. It cannot be asked what a reference has, and nobody has written down what a
/// reference does that is sent twice: what is unknown stays so until a person has looked.
final class ZtoCourier implements CourierClient {

    private static final List<NextStep> STEPS =
            List.of(
                    NextStep.LOOK_AT_COURIER,
                    NextStep.ENTER_NUMBER,
                    NextStep.ASK_BRANCH,
                    NextStep.BOOK_ANEW);

    /// Of a refusal that says there is an order under the reference.
    private static final Pattern TAKEN = Pattern.compile("重复|已存在");

    private final ZtoGateway gateway;
    private final ZtoContract contract;

    ZtoCourier(ZtoGateway gateway) {
        this.gateway = gateway;
        contract = gateway.account().contract();
    }

    @Override
    public Courier courier() {
        return Courier.ZTO;
    }

    @Override
    public Set<Capability> capabilities() {
        var set =
                EnumSet.of(
                        Capability.CREATE,
                        Capability.REACH,
                        Capability.ROUTING,
                        Capability.TRACK,
                        Capability.PARSE_ADDRESS);
        if (contract.isCancellable()) {
            set.add(Capability.CANCEL);
        }
        if (contract.repeats()) {
            set.add(Capability.REPEAT);
        }
        return set;
    }

    @Override
    public CourierReply<Waybill> create(ShipmentRequest request) {
        var flaw = flaw(request);
        if (flaw != Part.NONE) {
            return new Refused<>(Refusal.INVALID, flaw, "NOT_SENT", "");
        }
        var reply = gateway.call(ZtoOrder.API, ZtoOrder.question(request, contract));
        return reply instanceof Refused(_, _, var code, var words) && TAKEN.matcher(words).find()
                ? new Unknown<>(code, words, STEPS)
                : reply.then(answer -> ZtoOrder.read(request, answer)).advising(STEPS);
    }

    /// What ZTO has no way to be told, or does not take.
    private static Part flaw(ShipmentRequest request) {
        if (request.cargo().pieces() > 1) {
            return Part.PIECES;
        }
        if (request.pay() != PayMethod.SENDER) {
            return Part.PAY_METHOD;
        }
        if (!request.product().value().isEmpty()) {
            return Part.PRODUCT;
        }
        if (ZtoOrder.district(request.sender().address()).isEmpty()) {
            return Part.SENDER_ADDRESS;
        }
        return ZtoOrder.district(request.receiver().address()).isEmpty()
                ? Part.RECEIVER_ADDRESS
                : Part.NONE;
    }

    @Override
    public CourierReply<Boolean> cancel(Booked booked, CancelReason reason) {
        return contract.isCancellable()
                ? new ZtoCancel(gateway).cancel(booked, reason)
                : CourierReply.notSupported();
    }

    /// ZTO looks at the receiver only. `A…` is stopped; of what goes on, `B04` alone was really
    /// looked at.
    @Override
    public CourierReply<Reach> reach(Address from, Address to) {
        var question = Fields.object().put("province", to.province()).put("city", to.city());
        question.put("district", ZtoOrder.district(to)).put("address", to.street());
        return gateway.call("zto.open.areaUnobstructed", question)
                .then(answer -> new Ok<>(reach(answer.at("result").text("forbidType"))));
    }

    private static Reach reach(String type) {
        if (type.startsWith("A")) {
            return Reach.RECEIVER_OUT_OF_RANGE;
        }
        return type.equals("B04") ? Reach.DELIVERABLE : Reach.UNDETERMINED;
    }

    @Override
    public CourierReply<Routing> routing(ShipmentRequest request) {
        var question = Fields.object().put("unionCode", request.reference().value());
        side(question, "send", request.sender().address());
        side(question, "receive", request.receiver().address());
        return gateway.call("zto.innovate.bagAddrMark", question)
                .then(answer -> new Ok<>(ZtoOrder.routing(answer.at("result"))));
    }

    private static void side(ObjectNode node, String side, Address address) {
        node.put(side + "_province", address.province()).put(side + "_city", address.city());
        node.put(side + "_district", ZtoOrder.district(address));
        node.put(side + "_address", address.street());
    }

    @Override
    public int mostFollowed() {
        return 1;
    }

    @Override
    public CourierReply<List<TrackEvent>> track(List<Followed> parcels) {
        var parcel = parcels.getFirst();
        return gateway.call(ZtoTrack.API, ZtoTrack.question(parcel))
                .then(answer -> ZtoTrack.read(parcel, answer));
    }

    @Override
    public CourierReply<Recipient> parse(String text) {
        return gateway.call(
                        "zto.innovate.structureNamePhoneAddress",
                        Fields.object().put("address", text))
                .then(answer -> new Ok<>(recipient(answer.at("result"))));
    }

    private static Recipient recipient(Fields result) {
        var address = result.at("address");
        return new Recipient(
                result.text("name"),
                result.text("phone"),
                new Address(
                        address.text("province"),
                        address.text("city"),
                        address.text("county"),
                        address.text("town") + address.text("detail")));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
