package shop.fahuo.console.parcel;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.parcel.ParcelRefusal;

/// Says why a command about a parcel was not carried out: `订单 A1 已挂起`.
public final class ParcelRefusalWords {

    private ParcelRefusalWords() {}

    public static String of(ParcelRefusal refusal, Ui ui) {
        return switch (refusal) {
            case ParcelRefusal.NoSuchOrder() -> ui.get("parcel.refused.order");
            case ParcelRefusal.NoSuchParcel() -> ui.get("parcel.refused.gone");
            case ParcelRefusal.WrongPhase(var order, var phase) ->
                    ui.get("parcel.refused.phase", order.number(), ui.word(phase));
            case ParcelRefusal.OnHold(var order) -> ui.get("parcel.refused.held", order.number());
            case ParcelRefusal.InUndoWindow(var order, var end) ->
                    ui.get("parcel.refused.window", order.number(), ui.shown().brief(end));
            case ParcelRefusal.RedSwitchOn() -> ui.get("parcel.refused.red");
            case ParcelRefusal.NothingToPack() -> ui.get("parcel.refused.nothing");
            case ParcelRefusal.MoreThanLeft(var left) -> ui.get("parcel.refused.more", left);
            case ParcelRefusal.NotOpen(var state) -> ui.get("parcel.refused.state", ui.word(state));
            case ParcelRefusal.HasWaybill(var state) ->
                    ui.get("parcel.refused.waybill", ui.word(state));
            case ParcelRefusal.IsPacked() -> ui.get("parcel.refused.packed");
            case ParcelRefusal.NoWaybill() -> ui.get("parcel.refused.unbooked");
            case ParcelRefusal.WrongWaybill(var state) ->
                    ui.get("parcel.refused.wrongWaybill", ui.word(state));
            case ParcelRefusal.StillAsking() -> ui.get("parcel.refused.asking");
            case ParcelRefusal.InTrouble() -> ui.get("parcel.refused.trouble");
            case ParcelRefusal.NotTogether() -> ui.get("parcel.refused.together");
            case ParcelRefusal.NothingLeftIn() -> ui.get("parcel.refused.empty");
            case ParcelRefusal.NoCourier() -> ui.get("parcel.refused.courier");
            case ParcelRefusal.NoSender() -> ui.get("parcel.refused.sender");
            case ParcelRefusal.NoAddress(var order) ->
                    ui.get("parcel.refused.address", order.number());
            case ParcelRefusal.BadNumber() -> ui.get("parcel.refused.number");
        };
    }
}
