package shop.fahuo.console.distributor;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import shop.fahuo.core.Fen;

import java.util.Locale;

/// Who is selected, in full.
final class NodePane extends ScrollPane {

    private final DistributorsModel model;
    private final Ui ui;
    private final DistributorsView.Links links;

    NodePane(
            DistributorsModel model,
            Ui ui,
            DistributorsView.Links links,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.links = links;
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
                                        model.walk().selectedProperty().get() < 0
                                                ? new Empty(
                                                        Feather.USERS,
                                                        ui.get("tree.card.none"),
                                                        ui.get("tree.card.none.hint"))
                                                : new Empty()));
    }

    private Node page(NodeCard card) {
        var past = new PastSection(ui);
        var page =
                new VBox(
                        head(card),
                        line(card),
                        below(card),
                        did(card),
                        has(card),
                        Nodes.styled(past.of(card.person()), "last"));
        page.setPadding(new Insets(14, 16, 24, 16));
        return page;
    }

    private Node head(NodeCard card) {
        var row = card.person().row();
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.code"), card.code());
        Sections.field(grid, ui.get("tree.card.phone"), row.maskedPhone());
        Sections.field(grid, ui.get("tree.card.joined"), ui.shown().time(row.joined()));
        row.sponsor()
                .ifPresent(
                        code ->
                                Sections.field(
                                        grid, ui.get("tree.card.sponsor"), link(code.value())));
        return Nodes.column(
                10,
                Nodes.row(
                        8,
                        Nodes.label(row.maskedName(), "headline"),
                        Nodes.badge(row.stand().rank(), Tone.ACCENT)),
                grid);
    }

    private Hyperlink link(String code) {
        var link = new Hyperlink(code);
        link.setOnAction(_ -> model.finder().search(code));
        return link;
    }

    private Node line(NodeCard card) {
        var flow = new FlowPane(4, 4);
        card.line()
                .forEach(
                        code ->
                                flow.getChildren()
                                        .addAll(link(code), Nodes.icon(Feather.CHEVRON_RIGHT)));
        flow.getChildren().add(Nodes.label(card.code(), "strong"));
        return Sections.of(ui.get("tree.card.line", card.line().size() + 1), flow);
    }

    private Node below(NodeCard card) {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.direct"), Shown.count(card.direct()));
        Sections.field(grid, ui.get("tree.card.whole"), Shown.count(card.below()));
        return Sections.of(ui.get("tree.card.below"), grid);
    }

    private Node did(NodeCard card) {
        var did = card.did();
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.paid"), Shown.yuan(did.paid()));
        Sections.field(grid, ui.get("tree.card.paid.whole"), Shown.yuan(did.whole()));
        Sections.field(grid, ui.get("tree.card.orders"), Shown.count(did.orders()));
        if (did.risky() > 0) {
            Sections.field(
                    grid,
                    ui.get("tree.card.risky"),
                    ui.get("tree.card.risky.of", did.risky(), did.ofAll()));
        }
        return Sections.of(ui.get("tree.card.sales"), grid);
    }

    private Node has(NodeCard card) {
        var has = card.has();
        var grid = Sections.fields();
        Sections.field(grid, ui.get("tree.card.earned"), Shown.yuan(card.did().earned()));
        Sections.field(grid, ui.get("tree.card.held"), Shown.yuan(has.held()));
        Sections.field(grid, ui.get("tree.card.payable"), Shown.yuan(has.payable()));
        if (!has.leaving().equals(Fen.ZERO)) {
            Sections.field(grid, ui.get("tree.card.leaving"), Shown.yuan(has.leaving()));
        }
        if (!has.owed().equals(Fen.ZERO)) {
            Sections.field(grid, ui.get("tree.card.owed"), Shown.yuan(has.owed()));
        }
        if (card.points() != 0) {
            Sections.field(grid, ui.get("tree.card.points"), Shown.count(card.points()));
        }
        var code = card.person().row().code();
        return Sections.of(
                ui.get("tree.card.commission"),
                grid,
                Nodes.row(
                        8,
                        button("tree.card.safe", Feather.SHIELD, () -> links.safe().accept(code)),
                        button(
                                "tree.card.account",
                                Feather.BOOK_OPEN,
                                () -> links.account().accept(code))));
    }

    private Button button(String key, Feather icon, Runnable run) {
        var button = Nodes.styled(new Button(ui.get(key), Nodes.icon(icon)), "slim");
        button.setId(key.replace('.', '-').toLowerCase(Locale.ROOT));
        button.setOnAction(_ -> run.run());
        return button;
    }
}
