package shop.fahuo.console.order;

import shop.fahuo.connect.courier.Part;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.OrderDetail;

import java.util.stream.Stream;

/// What the other side said of a trouble, or where to look when it changed something behind our
/// back.
public final class TroubleWords {

    private TroubleWords() {}

    public static String of(OrderDetail.TroubleRecord trouble, Ui ui) {
        return switch (trouble.cause()) {
            case CHANGED_AFTER_SHIPPING, CLOSED_AFTER_SHIPPING -> ui.get("order.trouble.compare");
            case CHANGED_AFTER_REFUND -> ui.get("order.trouble.refunded");
            case PROMOTION_RETURNED -> ui.get("order.trouble.promotion", trouble.words());
            case WAYBILL_UNKNOWN -> ui.get("order.trouble.waybillUnknown");
            case WAYBILL_REFUSED -> whatToMend(trouble.words(), ui);
            case PARCEL_UNSEEN, PARCEL_STUCK, PARCEL_EXCEPTION ->
                    ui.get("order.trouble.silent", trouble.words());
            case PARCEL_UNDELIVERED -> ui.get("order.trouble.undelivered", trouble.words());
            case PARCEL_RETURNING, PARCEL_RETURNED, PARCEL_CANCELLED ->
                    ui.get("order.trouble.back", trouble.words());
            case REJECTED,
                    EXHAUSTED,
                    UNCONFIRMED,
                    REFUND_NO_BALANCE,
                    REFUND_TOO_MUCH,
                    REFUND_TOO_LATE,
                    REFUND_CONFLICT,
                    REFUND_ABNORMAL,
                    REFUND_CLOSED,
                    WAYBILL_TAKEN,
                    WAYBILL_PARKED,
                    WAYBILL_NOT_TAKEN_BACK ->
                    trouble.words();
        };
    }

    /// The courier's words, and before them the part that a person has to mend.
    private static String whatToMend(String words, Ui ui) {
        int space = words.indexOf(' ');
        var name = space < 0 ? words : words.substring(0, space);
        var said = space < 0 ? "" : words.substring(space + 1);
        return Stream.of(Part.values())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> ui.get("order.trouble.mend", ui.word(part), said).strip())
                .orElse(said);
    }
}
