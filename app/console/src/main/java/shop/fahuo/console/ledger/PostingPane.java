package shop.fahuo.console.ledger;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.commission.CommissionWords;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.commission.ShareMove;
import shop.fahuo.store.settlement.PayoutRecord;

import java.util.function.Consumer;

/// One posting: the order or payout it comes from, how each share came about, and both sides.
final class PostingPane extends ScrollPane {

    private final LedgerWords words;
    private final CommissionWords shares;
    private final Ui ui;
    private final Consumer<OrderNumber> openOrder;

    PostingPane(
            PostingsModel model,
            LedgerWords words,
            Ui ui,
            Consumer<OrderNumber> openOrder,
            Subscriptions subscriptions) {
        this.words = words;
        this.ui = ui;
        this.openOrder = openOrder;
        shares = new CommissionWords(ui);
        setId("ledger-posting");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        subscriptions.follow(
                model.seenProperty(),
                () ->
                        setContent(
                                model.seenProperty()
                                        .get()
                                        .map(this::page)
                                        .orElseGet(
                                                () ->
                                                        new Empty(
                                                                Feather.BOOK_OPEN,
                                                                ui.get("ledger.none"),
                                                                ui.get("ledger.none.hint")))));
    }

    private Node page(PostingSeen seen) {
        var page = Nodes.styled(new VBox(), "order-body");
        page.getChildren().add(Nodes.styled(new VBox(head(seen)), "section"));
        if (!seen.shares().isEmpty()) {
            page.getChildren().add(derived(seen));
        }
        seen.payout().ifPresent(payout -> page.getChildren().add(payout(payout)));
        page.getChildren().add(Nodes.styled(sides(seen), "last"));
        return page;
    }

    private Node head(PostingSeen seen) {
        var row = seen.row();
        var line =
                Nodes.row(
                        8,
                        Nodes.label(ui.word(row.name().kind()), "title"),
                        Nodes.label(Shown.exact(row.at()), "muted"),
                        Nodes.label(row.key(), "small", "muted"));
        row.order()
                .ifPresent(
                        order -> {
                            var link = new Hyperlink(order.number().value());
                            link.setId("ledger-posting-order");
                            link.setOnAction(_ -> openOrder.accept(order.number()));
                            line.getChildren().addAll(Nodes.spacer(), link);
                        });
        return line;
    }

    /// How each share came about, as the posting left it.
    private Node derived(PostingSeen seen) {
        var box = new VBox(6);
        for (var move : seen.shares()) {
            var amount = Nodes.label(Shown.money(move.amount()), "strong");
            amount.setMinWidth(72);
            amount.setAlignment(Pos.BASELINE_RIGHT);
            var line = Nodes.row(10, amount, Nodes.label(who(move)));
            if (!move.change().equals(Fen.ZERO) && !move.change().equals(move.amount())) {
                line.getChildren().add(Nodes.badge(words.changed(move.change()), Tone.QUIET));
            }
            var how =
                    Nodes.paragraph(
                            shares.derivation(move.share(), move.derivation()), "small", "muted");
            how.setPadding(new Insets(0, 0, 0, 82));
            box.getChildren().add(Nodes.column(1, line, how));
        }
        return Sections.of(ui.get("ledger.shares"), box);
    }

    private String who(ShareMove move) {
        return ui.get(
                "ledger.share",
                move.share().position(),
                move.share().payee().value(),
                move.share().rule(),
                move.plan());
    }

    private Node payout(PayoutRecord payout) {
        var grid = Sections.fields();
        Sections.field(grid, ui.get("ledger.payout.run"), payout.run());
        Sections.field(grid, ui.get("ledger.payout.reference"), payout.reference());
        Sections.field(grid, ui.get("ledger.payout.state"), ui.word(payout.state()));
        payout.plan()
                .target()
                .ifPresent(
                        target ->
                                Sections.field(
                                        grid, ui.get("ledger.payout.way"), ui.word(target.way())));
        Sections.field(
                grid,
                ui.get("ledger.payout.sum"),
                ui.get(
                        "ledger.payout.figures",
                        Shown.yuan(payout.plan().payable()),
                        Shown.yuan(payout.plan().offset()),
                        Shown.yuan(payout.plan().tax().now()),
                        Shown.yuan(payout.net())));
        Sections.field(grid, ui.get("ledger.payout.number"), payout.number());
        Sections.field(grid, ui.get("ledger.payout.words"), payout.words());
        return Sections.of(ui.get("ledger.payout"), grid);
    }

    private VBox sides(PostingSeen seen) {
        var grid = new GridPane(24, 4);
        grid.addRow(
                0,
                Nodes.label(ui.get("ledger.side.account"), "muted"),
                right(ui.get("ledger.posting.debit"), "muted"),
                right(ui.get("ledger.posting.credit"), "muted"));
        for (var entry : seen.entries()) {
            grid.addRow(
                    grid.getRowCount(),
                    Nodes.label(words.account(entry.account())),
                    right(debit(entry)),
                    right(credit(entry)));
        }
        return Sections.of(ui.get("ledger.sides"), grid);
    }

    private static String debit(Entry entry) {
        return entry.amount().isNegative() ? "" : Shown.money(entry.amount());
    }

    private static String credit(Entry entry) {
        return entry.amount().isNegative() ? Shown.money(Fen.ZERO.minus(entry.amount())) : "";
    }

    private static Node right(String text, String... styles) {
        var label = Nodes.label(text, styles);
        label.setMinWidth(90);
        label.setAlignment(Pos.BASELINE_RIGHT);
        return label;
    }
}
