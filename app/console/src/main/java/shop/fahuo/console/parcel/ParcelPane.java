package shop.fahuo.console.parcel;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.EventWords;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.WaybillRecord;

/// One parcel: where it is, what is in it, whom it goes to, and every booking.
final class ParcelPane extends VBox {

    private final ParcelsModel model;
    private final Ui ui;
    private final ParcelWords words;
    private final EventWords events;
    private final WaySection ways;
    private final ScanSection scans;
    private final ScrollPane scroll = new ScrollPane();

    ParcelPane(ParcelsModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new ParcelWords(ui);
        events = new EventWords(ui);
        ways = new WaySection(ui);
        scans = new ScanSection(ui);
        setId("parcel-page");
        getStyleClass().add("order-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        subscriptions.follow(model.seenProperty(), this::show);
    }

    private void show() {
        model.seenProperty()
                .get()
                .ifPresentOrElse(
                        this::show,
                        () ->
                                getChildren()
                                        .setAll(
                                                new Empty(
                                                        Feather.PACKAGE,
                                                        ui.get("parcel.none"),
                                                        ui.get("parcel.none.hint"))));
    }

    private void show(ParcelSeen seen) {
        var detail = seen.detail();
        var body = Nodes.styled(new VBox(), "order-body");
        detail.row().waybill().ifPresent(booking -> trouble(booking, body));
        body.getChildren().addAll(goods(detail), where(seen), ways.of(detail));
        body.getChildren().addAll(scans.of(seen.tracks()));
        body.getChildren().add(Nodes.styled(bookings(detail), "last"));
        scroll.setContent(body);
        getChildren().setAll(head(detail), scroll);
    }

    private Node head(ParcelDetail detail) {
        var row = detail.row();
        var title =
                Nodes.label(
                        ui.get("parcel.title", row.id().toString(), words.orders(row)), "headline");
        var badges = Nodes.row(6);
        badges.getChildren().addAll(words.badges(row));
        var carried = row.waybill().map(WaybillRecord::number).orElse("");
        var line =
                Nodes.label(
                        (words.account(row.carriage().courier(), row.carriage().account())
                                        + "  "
                                        + carried)
                                .strip(),
                        "muted");
        return Nodes.styled(Nodes.column(8, title, badges, line), "order-head");
    }

    /// What stands in its way, in the courier's words, and what a person can do.
    private void trouble(WaybillRecord booking, VBox body) {
        var next =
                switch (booking.state()) {
                    case REFUSED -> ui.get("parcel.next.refused");
                    case ASKED -> ui.get("parcel.next.asked", booking.reference().value());
                    case BOOKED, TAKING_BACK, TAKEN_BACK, GIVEN_UP -> "";
                };
        boolean stuck =
                booking.state() == WaybillState.REFUSED
                        || (booking.state() == WaybillState.ASKED && isInTrouble());
        if (!booking.words().isEmpty() || stuck) {
            var box = Nodes.styled(new VBox(2), "notice", Tone.WARNING.style());
            if (!booking.words().isEmpty()) {
                box.getChildren().add(Nodes.paragraph(booking.words(), "strong"));
            }
            if (stuck) {
                box.getChildren().add(Nodes.paragraph(next));
            }
            body.getChildren().add(Nodes.styled(new VBox(box), "section"));
        }
    }

    private boolean isInTrouble() {
        return model.seenProperty().get().filter(seen -> seen.detail().row().trouble()).isPresent();
    }

    private Node goods(ParcelDetail detail) {
        var lines = new VBox(8);
        for (var line : detail.lines()) {
            lines.getChildren().add(line(line, detail.row().orders() > 1));
        }
        var row = detail.row();
        var weight = words.weight(row);
        var title =
                weight.isEmpty()
                        ? ui.get("parcel.goods", row.units())
                        : ui.get("parcel.goods.weight", row.units(), weight);
        return Sections.of(title, lines);
    }

    private Node line(ParcelLine line, boolean several) {
        var code = several ? line.sku() + "  " + line.key().number() : line.sku().toString();
        var left =
                Nodes.column(2, Nodes.paragraph(line.name()), Nodes.label(code, "small", "muted"));
        HBox.setHgrow(left, Priority.ALWAYS);
        var units = Nodes.label(ui.get("parcel.line.units", line.units()));
        units.setMinWidth(USE_PREF_SIZE);
        return new HBox(12, left, units);
    }

    private Node where(ParcelSeen seen) {
        var detail = seen.detail();
        var grid = Sections.fields();
        Sections.field(grid, ui.get("parcel.recipient"), seen.recipient());
        detail.row()
                .waybill()
                .flatMap(WaybillRecord::waybill)
                .map(Waybill::routing)
                .ifPresent(
                        routing -> {
                            Sections.field(grid, ui.get("parcel.route"), routing.segments());
                            Sections.field(grid, ui.get("parcel.bag"), routing.bag());
                        });
        Sections.field(grid, ui.get("parcel.remark"), detail.remark());
        Sections.field(
                grid,
                ui.get("parcel.made"),
                ui.shown().time(detail.row().made()) + "  " + events.who(detail.madeBy()));
        detail.ended()
                .ifPresent(
                        at ->
                                Sections.field(
                                        grid,
                                        ui.word(detail.row().state()),
                                        ui.shown().time(at) + "  " + events.who(detail.endedBy())));
        return Sections.of(ui.get("parcel.where"), grid);
    }

    private Node bookings(ParcelDetail detail) {
        var box = new VBox(10);
        detail.waybills().reversed().forEach(booking -> box.getChildren().add(booking(booking)));
        if (detail.waybills().isEmpty()) {
            box.getChildren().add(Nodes.paragraph(ui.get("parcel.bookings.none"), "muted"));
        }
        return Sections.of(ui.get("parcel.bookings"), box);
    }

    private Node booking(WaybillRecord booking) {
        var number = booking.number().isEmpty() ? booking.reference().value() : booking.number();
        var head =
                Nodes.row(
                        8,
                        Nodes.label(number, "strong"),
                        words.state(booking.state()),
                        Nodes.spacer(),
                        Nodes.label(
                                ui.shown().time(booking.booked().orElse(booking.asked())),
                                "small",
                                "muted"));
        var under =
                Nodes.paragraph(
                        words.account(booking.courier(), booking.account())
                                + (booking.number().isEmpty()
                                        ? ""
                                        : "  " + booking.reference().value()),
                        "small",
                        "muted");
        return Nodes.column(2, head, under);
    }
}
