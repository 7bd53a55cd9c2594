package shop.fahuo.console.parcel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;

import java.util.List;
import java.util.function.Consumer;

/// The parcels of an order on its page, and packing what is in none.
public final class ParcelSection {

    private final ReadOnlyObjectProperty<OrderModel.Page> page;
    private final ParcelActsModel acts;
    private final Ui ui;
    private final ParcelWords words;
    private final Consumer<ParcelRow> open;
    private final Command pack;

    /// @param page the order that shows
    /// @param open shows a parcel where parcels are
    public ParcelSection(
            ReadOnlyObjectProperty<OrderModel.Page> page,
            ParcelActsModel acts,
            Ui ui,
            Consumer<ParcelRow> open) {
        this.page = page;
        this.acts = acts;
        this.ui = ui;
        this.open = open;
        words = new ParcelWords(ui);
        pack =
                Command.when(
                        Bindings.createBooleanBinding(
                                () ->
                                        page.get() instanceof OrderModel.Page.Found found
                                                && isAnyLeft(found),
                                page),
                        "parcel.pack",
                        Feather.PACKAGE,
                        "P",
                        this::pack);
    }

    public List<Command> commands() {
        return List.of(pack);
    }

    /// Nothing for an order that nothing is sent of.
    public List<Node> sections(OrderModel.Page.Found found) {
        boolean left = isAnyLeft(found);
        if (found.parcels().isEmpty() && !left) {
            return List.of();
        }
        var title =
                Nodes.row(
                        8, Nodes.label(ui.get("parcel.section"), "section-title"), Nodes.spacer());
        if (left) {
            title.getChildren().add(Buttons.quiet(pack, ui.texts()));
        }
        var section = Nodes.styled(new VBox(8, title), "section");
        section.setId("parcels-of-order");
        found.parcels().forEach(row -> section.getChildren().add(parcel(row)));
        if (found.parcels().isEmpty()) {
            section.getChildren().add(Nodes.paragraph(ui.get("parcel.section.none"), "muted"));
        }
        return List.of(section);
    }

    private Node parcel(ParcelRow row) {
        var name = new Hyperlink(ui.get("parcel.name", row.id().toString()));
        name.setId("parcel-open-" + row.id());
        name.setOnAction(_ -> open.accept(row));
        var number = row.waybill().map(WaybillRecord::number).orElse("");
        var line = Nodes.row(8, name);
        line.getChildren().addAll(words.badges(row));
        var by = words.account(row.carriage().courier(), row.carriage().account());
        return Nodes.column(2, line, Nodes.label((by + "  " + number).strip(), "small", "muted"));
    }

    private void pack() {
        if (page.get() instanceof OrderModel.Page.Found found && isAnyLeft(found)) {
            acts.make(found.id(), found.detail().row().key());
        }
    }

    /// Whether goods of it are in no parcel and have not left; the store looks again.
    private static boolean isAnyLeft(OrderModel.Page.Found found) {
        var phase = found.detail().row().phase();
        int packed =
                found.parcels().stream()
                        .filter(row -> row.state() == ParcelState.OPEN)
                        .mapToInt(ParcelRow::units)
                        .sum();
        return (phase == Phase.READY || phase == Phase.SHIPPING)
                && waiting(found.detail()) > packed;
    }

    private static int waiting(OrderDetail order) {
        return order.lines().stream()
                .filter(line -> line.line().kind() == SkuKind.PHYSICAL)
                .mapToInt(line -> line.line().quantity().value() - line.delivered())
                .sum();
    }
}
