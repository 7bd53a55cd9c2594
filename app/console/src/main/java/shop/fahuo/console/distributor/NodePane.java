package shop.fahuo.console.distributor;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.function.Consumer;

/// Who is selected, in full.
final class NodePane extends ScrollPane {

    private final DistributorsModel model;
    private final Ui ui;
    private final Consumer<String> open;

    /// @param open shows the distributor of a code
    NodePane(DistributorsModel model, Ui ui, Consumer<String> open, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.open = open;
        setId("tree-card");
        setFitToWidth(true);
        subscriptions.follow(model.cardProperty(), this::show);
    }

    private void show() {
        setContent(
                model.cardProperty()
                        .get()
                        .map(this::page)
                        .orElseGet(
                                () ->
                                        model.selectedProperty().get() < 0
                                                ? new Empty(
                                                        Feather.USERS,
                                                        ui.get("tree.card.none"),
                                                        ui.get("tree.card.none.hint"))
                                                : new Empty()));
    }

    private Node page(NodeCard card) {
        var page = new VBox(head(card), line(card), below(card), sales(card));
        page.setPadding(new Insets(14, 16, 24, 16));
        return page;
    }

    private Node head(NodeCard card) {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.code"), card.code());
        Sections.field(grid, ui.get("tree.card.phone"), card.phone());
        Sections.field(grid, ui.get("tree.card.joined"), ui.shown().time(card.joined()));
        return Nodes.column(
                10,
                Nodes.row(
                        8,
                        Nodes.label(card.name(), "headline"),
                        Nodes.badge(card.rank(), Tone.ACCENT)),
                grid);
    }

    private Node line(NodeCard card) {
        var flow = new FlowPane(4, 4);
        card.line()
                .forEach(
                        code -> {
                            var link = new Hyperlink(code);
                            link.setOnAction(event -> open.accept(code));
                            flow.getChildren().addAll(link, Nodes.icon(Feather.CHEVRON_RIGHT));
                        });
        flow.getChildren().add(Nodes.label(card.code(), "strong"));
        return Sections.of(ui.get("tree.card.line", card.line().size() + 1), flow);
    }

    private Node below(NodeCard card) {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.direct"), Shown.count(card.direct()));
        Sections.field(grid, ui.get("tree.card.whole"), Shown.count(card.below()));
        return Sections.of(ui.get("tree.card.below"), grid);
    }

    private Node sales(NodeCard card) {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.paid"), Shown.yuan(card.own()));
        Sections.field(grid, ui.get("tree.card.paid.whole"), Shown.yuan(card.whole()));
        Sections.field(grid, ui.get("tree.card.orders"), Shown.count(card.orders()));
        return Sections.of(ui.get("tree.card.sales"), grid);
    }
}
