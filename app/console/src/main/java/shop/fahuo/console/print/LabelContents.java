package shop.fahuo.console.print;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.labels.label.ClearFields;
import shop.fahuo.labels.label.LabelContent;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.Signs;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Makes of a waybill what stands on its label.
public final class LabelContents {

    private LabelContents() {}

    /// @param orders the shop's numbers, as they are to be read
    /// @param piece which of the parcel's boxes, from 1
    /// @param printed stands in the foot
    public static LabelContent of(
            Courier courier,
            ShipmentRequest request,
            Waybill waybill,
            String orders,
            int piece,
            Instant printed) {
        var routing = waybill.routing();
        var marks = routing.marks();
        var cargo = request.cargo();
        return new LabelContent(
                switch (courier) {
                    case SF -> LabelCourier.SF;
                    case ZTO -> LabelCourier.ZTO;
                },
                number(waybill, cargo.pieces(), piece),
                new LabelContent.Routing(
                        routing.segments(),
                        routing.coding(),
                        routing.bag(),
                        marks.product(),
                        routing.twoDimension(),
                        Signs.ofPrintIcon(marks.icons())),
                new LabelContent.People(
                        party(request.sender()),
                        party(request.receiver()),
                        switch (courier) {
                            case SF -> ClearFields.ofPrintFlag(marks.clear());
                            case ZTO -> ClearFields.WEIGHT;
                        }),
                new LabelContent.Goods(
                        orders,
                        cargo.goods().stream()
                                .map(goods -> goods.name() + "×" + goods.quantity().value())
                                .collect(Collectors.joining("，")),
                        cargo.weight().value() == 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(Math.toIntExact(cargo.weight().value())),
                        request.remark()),
                new LabelContent.Charges(payment(request.pay()), Fen.ZERO, Fen.ZERO),
                new LabelContent.Stamp(printed, 0));
    }

    /// The first box has the waybill's own number, the others one of its children's.
    private static LabelContent.Waybill number(Waybill waybill, int pieces, int piece) {
        var number = waybill.number().value();
        if (pieces == 1) {
            return LabelContent.Waybill.single(number);
        }
        var own = piece == 1 ? number : waybill.children().get(piece - 2).value();
        return new LabelContent.Waybill(own, number, piece, pieces);
    }

    private static String payment(PayMethod pay) {
        return switch (pay) {
            case SENDER -> "寄付月结";
            case RECEIVER -> "到付";
            case THIRD_PARTY -> "第三方付";
        };
    }

    private static shop.fahuo.labels.label.Party party(Party party) {
        return new shop.fahuo.labels.label.Party(
                party.name(), party.company(), party.phone().value(), party.address());
    }
}
