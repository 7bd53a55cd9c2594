package shop.fahuo.console.parcel;

import javafx.scene.Node;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.store.parcel.ParcelRow;

import java.util.ArrayList;
import java.util.List;

/// How parcels and their waybills are called and look.
final class ParcelWords {

    private final Ui ui;

    ParcelWords(Ui ui) {
        this.ui = ui;
    }

    /// Whether somebody has to look, and where it is: with what its booking says while it is in the
    /// shop.
    List<Node> badges(ParcelRow row) {
        var badges = new ArrayList<Node>();
        if (row.trouble()) {
            badges.add(Nodes.badge(ui.get("parcel.trouble"), Tone.DANGER));
        }
        badges.add(state(row));
        return badges;
    }

    private Node state(ParcelRow row) {
        return switch (row.state()) {
            case LEFT -> Nodes.badge(ui.word(row.state()), Tone.GOOD);
            case DISSOLVED -> Nodes.badge(ui.word(row.state()), Tone.QUIET);
            case OPEN ->
                    row.waybill()
                            .map(booking -> state(booking.state()))
                            .orElseGet(() -> Nodes.badge(ui.get("parcel.unbooked"), Tone.WARNING));
        };
    }

    Node state(WaybillState state) {
        return Nodes.badge(ui.word(state), tone(state));
    }

    private static Tone tone(WaybillState state) {
        return switch (state) {
            case ASKED, TAKING_BACK -> Tone.QUIET;
            case BOOKED -> Tone.ACCENT;
            case REFUSED -> Tone.DANGER;
            case GIVEN_UP, TAKEN_BACK -> Tone.WARNING;
        };
    }

    /// `顺丰 main`: the courier, and which of the shop's accounts.
    String account(Courier courier, String account) {
        return ui.word(courier) + " " + account.substring(account.indexOf('/') + 1);
    }

    /// `PT000012 等 3 单`.
    String orders(ParcelRow row) {
        var number = row.key().number().value();
        return row.orders() > 1 ? ui.get("parcel.orders", number, row.orders()) : number;
    }

    /// In kilograms; empty when nobody knows.
    static String kilograms(ParcelRow row) {
        return row.weight().value() == 0 ? "" : row.weight().kilograms();
    }

    /// Empty when nobody knows.
    String weight(ParcelRow row) {
        return row.weight().value() == 0
                ? ""
                : ui.get("parcel.kilograms", row.weight().kilograms());
    }
}
