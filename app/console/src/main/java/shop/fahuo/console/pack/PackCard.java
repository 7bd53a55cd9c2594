package shop.fahuo.console.pack;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.parcel.WaybillRecord;

/// The parcel on the desk: whose it is, by whom it goes, and how far it is.
final class PackCard {

    private final Ui ui;
    private final PackWords words;

    PackCard(Ui ui) {
        this.ui = ui;
        words = new PackWords(ui);
    }

    VBox of(PackParcel parcel, PackSession session) {
        var card = Nodes.styled(Nodes.named("pack-card", new VBox(14)), "pack-card");
        if (!parcel.aside().isEmpty()) {
            card.getChildren()
                    .add(
                            Nodes.styled(
                                    new VBox(
                                            Nodes.paragraph(
                                                    ui.get("pack.wasAside", parcel.aside()))),
                                    "notice",
                                    Tone.WARNING.style()));
        }
        card.getChildren()
                .addAll(
                        Nodes.paragraph(words.orders(parcel), "pack-order"),
                        route(parcel),
                        receiver(parcel),
                        progress(session));
        return card;
    }

    private Node route(PackParcel parcel) {
        var booking = parcel.detail().row().waybill();
        var segments =
                booking.flatMap(WaybillRecord::waybill)
                        .map(Waybill::routing)
                        .map(routing -> routing.segments())
                        .orElse("");
        var courier = booking.map(one -> ui.word(one.courier()) + "  " + one.number()).orElse("");
        var route = Nodes.column(2);
        if (!segments.isBlank()) {
            route.getChildren().add(Nodes.label(segments, "pack-segments"));
        }
        route.getChildren().add(Nodes.label(courier, "muted"));
        return route;
    }

    private static Node receiver(PackParcel parcel) {
        var to = parcel.receiver();
        return Nodes.column(
                2,
                Nodes.label(to.name() + "  " + to.phone()),
                Nodes.paragraph(to.place(), "muted"));
    }

    private Node progress(PackSession session) {
        int in = session.units() - session.left();
        var bar = new ProgressBar((double) in / session.units());
        bar.setMaxWidth(Double.MAX_VALUE);
        return Nodes.column(
                6,
                Nodes.named(
                        "pack-progress",
                        Nodes.label(ui.get("pack.of", in, session.units()), "pack-total")),
                bar);
    }
}
