package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.order.OrderModel.Page;
import shop.fahuo.console.review.StackModel.State;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One order after the other: above it how far the stack is worked off, beside its page what stands
/// around it, below it the answers.
public final class StackView {

    private final StackModel model;
    private final OrderModel pages;
    private final Ui ui;
    private final List<Command> commands;
    private final Command again;
    private final Command close;
    private final StackHead head;
    private final HBox foot;
    private final Consumer<SkuCode> explain;
    private final ScrollPane around = Nodes.named("stack-around", new ScrollPane());
    private final StackPane through = new StackPane();
    private final Label last = Nodes.named("stack-last", Nodes.label("", "muted"));

    /// @param answers what can be said to the order that shows
    /// @param leave goes back to the list
    /// @param explain tells what the stock of something is made of
    public StackView(
            StackModel model,
            OrderModel pages,
            ReviewView answers,
            Ui ui,
            Runnable leave,
            Consumer<SkuCode> explain,
            Subscriptions subscriptions) {
        this.model = model;
        this.pages = pages;
        this.ui = ui;
        this.explain = explain;
        var undo =
                Command.when(
                        model.lastAnswer().possibleProperty(),
                        "review.stack.undo",
                        Feather.ROTATE_CCW,
                        "U",
                        model::undo);
        var back =
                Command.when(
                        Bindings.createBooleanBinding(
                                () -> model.stateProperty().get().hasBefore(),
                                model.stateProperty()),
                        "review.stack.back",
                        Feather.ARROW_UP,
                        "K",
                        model::back);
        var next =
                Command.when(
                        Bindings.createBooleanBinding(
                                () -> model.chosenProperty().get().isPresent(),
                                model.chosenProperty()),
                        "review.stack.next",
                        Feather.ARROW_DOWN,
                        "J",
                        model::next);
        again = Command.always("review.stack.again", Feather.REFRESH_CW, "N", model::again);
        close = Command.always("review.stack.close", Feather.LIST, "G", leave);
        commands = new ArrayList<>(answers.ofReview());
        commands.addAll(List.of(undo, next, back, again, close));
        head = new StackHead(model, close, ui, subscriptions);
        foot = foot(List.of(undo, back, next), answers.ofReview());
        around.setFitToWidth(true);
        around.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(through, Priority.ALWAYS);
        subscriptions.follow(model.backgroundProperty(), this::showAround);
        subscriptions.follow(pages.pageProperty(), this::showAround);
        subscriptions.follow(model.stateProperty(), this::showThrough);
        subscriptions.follow(model.lastAnswer().lastProperty(), this::showLast);
        subscriptions.follow(model.lastAnswer().possibleProperty(), this::showLast);
    }

    public List<Command> commands() {
        return commands;
    }

    public Node head() {
        return head;
    }

    public Node foot() {
        return foot;
    }

    /// What stands around the order.
    public Node around() {
        return around;
    }

    /// Stands instead of the order's page when there is none.
    public Node through() {
        return through;
    }

    public void focus() {
        around.requestFocus();
    }

    private HBox foot(List<Command> ways, List<Command> answers) {
        last.setMinWidth(0);
        var bar = Nodes.styled(Nodes.row(8, last, Nodes.spacer()), "action-bar");
        ways.forEach(one -> bar.getChildren().add(Buttons.withKey(one, ui.texts())));
        var gap = new Region();
        gap.setMinWidth(16);
        bar.getChildren().add(gap);
        answers.forEach(one -> bar.getChildren().add(Buttons.withKey(one, ui.texts())));
        return bar;
    }

    private void showAround() {
        var background = model.backgroundProperty().get();
        if (background.isPresent()
                && pages.pageProperty().get() instanceof Page.Found found
                && model.chosenProperty().get().filter(found.id()::equals).isPresent()) {
            around.setContent(new BackgroundPane(found, background.get(), ui, explain));
            around.setVvalue(0);
        } else {
            around.setContent(new Empty());
        }
    }

    private void showThrough() {
        switch (model.stateProperty().get()) {
            case State.At(_, _, _, _), State.Blank() -> through.getChildren().clear();
            case State.Through(var of, var left, var taken) ->
                    through.getChildren().setAll(of + taken == 0 ? nothing() : done(of, left));
            case State.Broken(var bug) -> through.getChildren().setAll(Empty.of(bug, ui));
        }
    }

    private Node nothing() {
        return with(
                new Empty(
                        Feather.CHECK_CIRCLE,
                        ui.get("review.stack.none"),
                        ui.get("review.stack.none.hint")),
                close);
    }

    private Node done(int of, int left) {
        var hint =
                left == 0
                        ? ui.get("review.stack.done.hint", of)
                        : ui.get("review.stack.left.hint", of - left, left);
        return with(
                new Empty(Feather.CHECK_CIRCLE, ui.get("review.stack.done"), hint), again, close);
    }

    private Node with(Empty empty, Command... ways) {
        var buttons = Nodes.row(8);
        buttons.setAlignment(Pos.CENTER);
        for (var one : ways) {
            var button = Buttons.withKey(one, ui.texts());
            button.setId(button.getId() + "-here");
            buttons.getChildren().add(button);
        }
        empty.getChildren().add(buttons);
        return empty;
    }

    private void showLast() {
        last.setText(model.lastAnswer().lastProperty().get().map(this::words).orElse(""));
    }

    private String words(LastAnswer one) {
        var number = one.before().key().number().value();
        var answer = ui.word(one.answer());
        if (!model.lastAnswer().possibleProperty().get()) {
            return ui.get("review.stack.last", number, answer);
        }
        return one.ends(ui.shown().now())
                .map(
                        end ->
                                ui.get(
                                        "review.stack.last.until",
                                        number,
                                        answer,
                                        ui.shown().brief(end)))
                .orElseGet(() -> ui.get("review.stack.last.open", number, answer));
    }
}
