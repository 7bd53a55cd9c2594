package shop.fahuo.console.payment.refund;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.ReasonPane;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.payment.RefundRefusalWords;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.store.payment.OrderMoney;
import shop.fahuo.store.payment.refund.RefundProposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks what of an order's money goes back, and shows all the while what would happen.
final class RefundSheet extends VBox {

    private static final int REASON_LENGTH = 80;

    private final RefundModel model;
    private final RefundDraftModel draft;
    private final Ui ui;
    private final ReasonPane<RefundReason> code;
    private final ComboBox<String> reason = Nodes.named("refund-reason", new ComboBox<>());
    private final TextField amount = Nodes.named("refund-amount", new TextField());
    private final TextArea note;
    private final VBox outcome = Nodes.named("refund-outcome", new VBox(4));
    private final GiveBar bar;

    /// @param shown closed when the sheet goes
    RefundSheet(RefundModel model, RefundDraftModel draft, Ui ui, Subscriptions shown) {
        super(14);
        this.model = model;
        this.draft = draft;
        this.ui = ui;
        code =
                new ReasonPane<>(
                        "refund-code",
                        ui.get("refund.code"),
                        List.of(RefundReason.values()),
                        Optional.empty(),
                        ui);
        code.listenIn(this);
        note = Inputs.note("refund-note", ui.get("refund.note"), 2, Inputs.NOTE_LENGTH);
        bar = new GiveBar("refund", this::give, model::dismiss, ui);
        bar.button()
                .disableProperty()
                .bind(
                        Bindings.not(draft.ready())
                                .or(reason.getEditor().textProperty().isEmpty())
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> code.chosenProperty().get().isEmpty(),
                                                code.chosenProperty())));
        bar.listenIn(this);
        setId("refund-sheet");
        setPrefWidth(540);
        prepareReason();
        prepareAmount();
        getChildren()
                .setAll(
                        Nodes.label(ui.get("refund.title", number()), "headline"),
                        Nodes.paragraph(whence(), "muted"),
                        new RefundLinesPane(draft, ui, shown),
                        code,
                        fields(),
                        note,
                        outcome,
                        bar);
        shown.follow(draft.proposalProperty(), this::show);
        shown.follow(draft.reckoned(), this::show);
        shown.follow(draft.restockProperty(), this::show);
        shown.add(code.chosenProperty().subscribe((was, now) -> suggest(was, now)));
        shown.follow(code.chosenProperty(), this::show);
        shown.follow(reason.getEditor().textProperty(), this::show);
    }

    private String number() {
        return draft.order().detail().row().key().number().value();
    }

    private String whence() {
        var all = draft.proposalProperty().get();
        return ui.get(
                "refund.whence",
                draft.order().money().flatMap(OrderMoney::provider).map(ui::word).orElse(""),
                Shown.money(all.paid()),
                Shown.money(all.left()));
    }

    private void prepareReason() {
        reason.setEditable(true);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.setPromptText(ui.get("refund.reason.prompt"));
        reason.getItems()
                .setAll(
                        ui.get("refund.reason.unwanted"),
                        ui.get("refund.reason.stock"),
                        ui.get("refund.reason.quality"),
                        ui.get("refund.reason.wrong"),
                        ui.get("refund.reason.late"),
                        ui.get("refund.reason.price"),
                        ui.get("refund.reason.goodwill"));
        reason.getEditor().setTextFormatter(Inputs.atMost(REASON_LENGTH));
    }

    /// What the buyer usually reads for a code stands there until somebody writes something else.
    private void suggest(Optional<RefundReason> was, Optional<RefundReason> now) {
        var written = reason.getEditor().getText();
        if (written.isBlank() || written.equals(was.map(this::usual).orElse(""))) {
            reason.getEditor().setText(now.map(this::usual).orElse(""));
        }
    }

    /// Empty where somebody has to write it.
    private String usual(RefundReason why) {
        return switch (why) {
            case BUYER_ASKED -> ui.get("refund.reason.unwanted");
            case QUALITY -> ui.get("refund.reason.quality");
            case WRONG_GOODS -> ui.get("refund.reason.wrong");
            case OUT_OF_STOCK -> ui.get("refund.reason.stock");
            case PRICE -> ui.get("refund.reason.price");
            case WRONG_ADDRESS -> ui.get("refund.reason.address");
            case DUPLICATE -> ui.get("refund.reason.duplicate");
            case FRAUD -> ui.get("refund.reason.cannot");
            case OTHER -> "";
        };
    }

    private void prepareAmount() {
        amount.textProperty().bindBidirectional(draft.amountProperty());
        amount.setPrefColumnCount(10);
        amount.setMaxWidth(USE_PREF_SIZE);
    }

    private Node fields() {
        var grid = Sections.fields();
        var typed =
                Nodes.row(8, amount, Nodes.label(ui.get("refund.amount.hint"), "small", "muted"));
        amount.setAccessibleText(ui.get("refund.amount"));
        reason.setAccessibleText(ui.get("refund.reason"));
        Sections.field(grid, ui.get("refund.amount"), typed);
        Sections.field(grid, ui.get("refund.reason"), reason);
        grid.setVgap(10);
        if (!draft.canRestock()) {
            return grid;
        }
        var restock = Nodes.named("refund-restock", new CheckBox(ui.get("refund.restock")));
        restock.selectedProperty().bindBidirectional(draft.restockProperty());
        return Nodes.column(10, restock, grid);
    }

    private void give() {
        code.chosenProperty()
                .get()
                .ifPresent(
                        why ->
                                model.ask(
                                        why,
                                        reason.getEditor().getText().strip(),
                                        note.getText().strip()));
    }

    private void show() {
        var now = draft.proposalProperty().get();
        boolean chosen = draft.isSomethingChosen();
        var worth = chosen ? now.amount() : Fen.ZERO;
        amount.setPromptText(Shown.money(worth));
        var give = bar.button();
        give.setText(
                now.needsSecond() && chosen
                        ? ui.get("refund.give.second", Shown.yuan(worth))
                        : ui.get("refund.give", Shown.yuan(worth)));
        give.getStyleClass().setAll("button", now.needsSecond() ? "accent" : "danger");
        outcome.getStyleClass().setAll("notice");
        if (draft.hasAmountProblem()) {
            say(Tone.DANGER, ui.get("refund.amount.problem"), List.of());
        } else if (!chosen) {
            say(Tone.QUIET, ui.get("refund.nothing"), List.of());
        } else {
            outcome(now);
        }
    }

    private void outcome(RefundProposal now) {
        now.refusal()
                .ifPresentOrElse(
                        why -> say(Tone.DANGER, RefundRefusalWords.of(why, ui), List.of()),
                        () ->
                                say(
                                        now.needsSecond() ? Tone.WARNING : Tone.ACCENT,
                                        ui.get("refund.outcome", Shown.yuan(now.amount())),
                                        effects()));
    }

    private List<String> effects() {
        var effects = new ArrayList<String>();
        draft.effects().forEach(effect -> effects.add(ui.get(effect)));
        if (code.chosenProperty().get().isEmpty()) {
            effects.add(ui.get("refund.code.missing"));
        }
        if (reason.getEditor().getText().isBlank()) {
            effects.add(ui.get("refund.reason.missing"));
        }
        return effects;
    }

    private void say(Tone tone, String what, List<String> more) {
        outcome.getStyleClass().add(tone.style());
        var head = Nodes.label(what, "strong");
        head.setAlignment(Pos.CENTER_LEFT);
        outcome.getChildren().setAll(head);
        more.forEach(words -> outcome.getChildren().add(Nodes.paragraph(words)));
    }
}
