package shop.fahuo.console.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel.Page;
import shop.fahuo.console.order.PhaseTone;
import shop.fahuo.console.rule.TraceWords;
import shop.fahuo.core.rule.NearMiss;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.insight.Background;
import shop.fahuo.store.insight.Background.Others;
import shop.fahuo.store.insight.Background.Tie;
import shop.fahuo.store.order.OrderRow;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands around an order: the rule that nearly spoke, what else its buyer, its phone, its
/// door and its device have ordered, whether its goods are there, and who brought it.
final class BackgroundPane extends VBox {

    private static final int SHOWN_LINE = 6;

    private final Ui ui;
    private final Consumer<SkuCode> explain;
    private final TraceWords words;
    private final BackgroundWords says;

    /// @param explain tells what the stock of something is made of
    BackgroundPane(Page.Found found, Background background, Ui ui, Consumer<SkuCode> explain) {
        this.ui = ui;
        this.explain = explain;
        words = new TraceWords(ui);
        says = new BackgroundWords(ui);
        getStyleClass().add("order-body");
        near(found).ifPresent(getChildren()::add);
        background.others().forEach(others -> getChildren().add(others(others)));
        getChildren().addAll(stock(background), upline(found, background));
    }

    private Optional<Node> near(Page.Found found) {
        return found.detail()
                .decision()
                .flatMap(record -> NearMiss.of(record.decision().trace()))
                .map(
                        miss ->
                                Sections.of(
                                        ui.get("review.near"),
                                        Nodes.column(
                                                2,
                                                Nodes.paragraph(
                                                        words.title(miss.rule(), found.ruleSet())),
                                                Nodes.paragraph(
                                                        words.missed(miss.missed()),
                                                        "small",
                                                        "muted"))));
    }

    private Node others(Others others) {
        var section = Sections.of(says.title(others));
        section.setId("around-" + others.tie().name().toLowerCase(Locale.ROOT));
        if (others.orders() > 0) {
            section.getChildren().add(Nodes.paragraph(says.summary(others)));
            var rows = new VBox(6);
            others.newest().forEach(row -> rows.getChildren().add(row(row, others.tie())));
            section.getChildren().add(rows);
        }
        return section;
    }

    /// Of the same buyer what they bought tells, elsewhere who it was.
    private Node row(OrderRow row, Tie tie) {
        var time = Nodes.label(ui.shown().time(row.placed()), "muted");
        time.setMinWidth(84);
        var phase = new HBox(PhaseTone.word(row.phase(), ui));
        phase.setAlignment(Pos.CENTER_LEFT);
        phase.setMinWidth(92);
        var what = Nodes.label(tie == Tie.BUYER ? row.goods() : row.buyer().nick());
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var total = Nodes.label(Shown.money(row.total()));
        total.setMinWidth(USE_PREF_SIZE);
        return Nodes.row(8, time, phase, what, total);
    }

    private Node stock(Background background) {
        var lines = new VBox(6);
        background.stock().forEach(one -> lines.getChildren().add(stock(one)));
        return Sections.of(ui.get("review.stock"), lines);
    }

    private Node stock(Background.Stock one) {
        var name = Nodes.label(one.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var tone = one.isShort() ? Tone.DANGER : Tone.QUIET;
        var figures = Nodes.styled(new Hyperlink(says.figures(one)), tone.style());
        figures.setTooltip(Buttons.tooltip(ui.get("stock.ask")));
        figures.setOnAction(_ -> explain.accept(one.sku()));
        figures.setMinWidth(USE_PREF_SIZE);
        return Nodes.row(8, name, figures);
    }

    /// From who brought it up.
    private Node upline(Page.Found found, Background background) {
        var lines = new VBox(6);
        var upline = background.upline();
        if (upline.isEmpty()) {
            var named = found.detail().order().distributor();
            var tone = named.isBlank() ? Tone.QUIET : Tone.WARNING;
            lines.getChildren().add(Nodes.paragraph(says.noLine(named), tone.style()));
        }
        for (int i = 0; i < Math.min(SHOWN_LINE, upline.size()); i++) {
            var one = upline.get(i);
            lines.getChildren()
                    .add(
                            Nodes.row(
                                    8,
                                    Nodes.label(
                                            ui.get("review.upline.level", i + 1), "small", "muted"),
                                    Nodes.label(one.maskedName()),
                                    Nodes.label(one.code().value(), "muted")));
        }
        if (upline.size() > SHOWN_LINE) {
            var rest = ui.get("review.upline.rest", upline.size() - SHOWN_LINE);
            lines.getChildren().add(Nodes.label(rest, "muted"));
        }
        return Nodes.styled(Sections.of(ui.get("review.upline"), lines), "last");
    }
}
