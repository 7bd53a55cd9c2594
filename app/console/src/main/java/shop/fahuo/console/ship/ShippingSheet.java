package shop.fahuo.console.ship;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks who sends, by which account parcels go, and whether they are booked by themselves.
public final class ShippingSheet extends VBox {

    private final ShippingModel model;
    private final Ui ui;
    private final ShippingWords words;
    private final Subscriptions subscriptions;
    private final Map<ShippingField, FieldPane> panes = new EnumMap<>(ShippingField.class);
    private final Label understood = Nodes.paragraph("", "small", "muted");
    private final VBox said = new VBox(4);

    public ShippingSheet(ShippingModel model, Ui ui, Runnable close, Subscriptions subscriptions) {
        super(14);
        this.model = model;
        this.ui = ui;
        words = new ShippingWords(ui);
        this.subscriptions = subscriptions;
        setId("shipping-sheet");
        setPrefSize(680, 780);
        var scroll = new ScrollPane(fields());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("ship.setting.title"), "headline"),
                        scroll,
                        said,
                        buttons(close));
        subscriptions.follow(model.wrongProperty(), this::showWrong);
        subscriptions.follow(model.addressProperty(), this::showAddress);
        subscriptions.follow(model.accountsProperty(), this::tell);
        subscriptions.add(model.bugProperty().subscribe(this::tell));
    }

    private Node fields() {
        return Nodes.styled(
                Nodes.column(
                        12,
                        head("ship.setting.sender"),
                        text(ShippingField.SENDER_NAME),
                        text(ShippingField.SENDER_COMPANY),
                        text(ShippingField.SENDER_PHONE),
                        Nodes.column(
                                2, text(ShippingField.SENDER_ADDRESS), FieldPane.under(understood)),
                        head("ship.setting.carriage"),
                        account(),
                        text(ShippingField.PRODUCT),
                        pay(),
                        text(ShippingField.SHOP),
                        head("ship.setting.policy"),
                        choose(),
                        within(),
                        head("ship.setting.booking"),
                        booking(),
                        head("ship.setting.time"),
                        text(ShippingField.PROMISE)),
                "form");
    }

    private Node head(String key) {
        return Nodes.label(ui.get(key), "strong");
    }

    private Node text(ShippingField field) {
        var text = Nodes.named(id(field), new TextField());
        text.textProperty().bindBidirectional(model.textProperty(field));
        return pane(field, text);
    }

    private Node account() {
        var choice = Inputs.choice(id(ShippingField.ACCOUNT), List.<String>of(), words::account);
        var text = model.textProperty(ShippingField.ACCOUNT);
        subscriptions.follow(
                model.accountsProperty(),
                () -> {
                    choice.getItems().setAll(model.accountsProperty().get());
                    choice.setValue(text.get());
                });
        subscriptions.add(text.subscribe(choice::setValue));
        choice.valueProperty().subscribe(one -> text.set(one == null ? text.get() : one));
        return pane(ShippingField.ACCOUNT, choice);
    }

    private Node pay() {
        var choice = Inputs.choice(id(ShippingField.PAY), CarriageForm.PAYS, words::pay);
        choice.valueProperty().bindBidirectional(model.textProperty(ShippingField.PAY));
        return pane(ShippingField.PAY, choice);
    }

    private Node choose() {
        var choice = Inputs.choice(id(ShippingField.CHOOSE), PolicyForm.CHOICES, words::choose);
        choice.valueProperty().bindBidirectional(model.textProperty(ShippingField.CHOOSE));
        return pane(ShippingField.CHOOSE, choice);
    }

    private Node within() {
        var pane = text(ShippingField.WITHIN);
        var choose = model.textProperty(ShippingField.CHOOSE);
        subscriptions.follow(
                choose, () -> Nodes.show(pane, choose.get().equals(PolicyForm.IN_TIME)));
        return pane;
    }

    private Node booking() {
        var tick =
                Nodes.named(
                        id(ShippingField.BOOKING), new CheckBox(ui.word(ShippingField.BOOKING)));
        var text = model.textProperty(ShippingField.BOOKING);
        subscriptions.follow(text, () -> tick.setSelected(text.get().equals(ShippingForm.ON)));
        tick.setOnAction(_ -> text.set(tick.isSelected() ? ShippingForm.ON : ShippingForm.OFF));
        return Nodes.column(
                3, tick, Nodes.paragraph(ui.get("ship.setting.booking.hint"), "small", "subtle"));
    }

    private FieldPane pane(ShippingField field, Node control) {
        var pane = new FieldPane(ui.word(field), words.hint(field), FieldPane.Control.of(control));
        panes.put(field, pane);
        return pane;
    }

    private static String id(ShippingField field) {
        return "shipping-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void showWrong() {
        var wrong = model.wrongProperty().get();
        panes.forEach(
                (field, pane) ->
                        pane.showProblem(wrong.filter(one -> one.field() == field).map(words::of)));
    }

    private void showAddress() {
        var read = model.addressProperty().get();
        understood.setText(read.map(words::of).orElse(""));
        Nodes.show(understood, read.isPresent());
    }

    /// What is in the way of all of it.
    private void tell() {
        said.getChildren().clear();
        model.bugProperty().get().ifPresent(bug -> say(ui.get("kit.bug", bug.code()), Tone.DANGER));
        if (!model.busyProperty().get() && model.accountsProperty().get().isEmpty()) {
            say(ui.get("ship.setting.accounts.none"), Tone.WARNING);
        }
        Nodes.show(said, !said.getChildren().isEmpty());
    }

    private void say(String words, Tone tone) {
        said.getChildren()
                .add(Nodes.styled(Nodes.column(0, Nodes.paragraph(words)), "notice", tone.style()));
    }

    private Node buttons(Runnable close) {
        var bar = new GiveBar("shipping", model::save, close, ui);
        bar.button().setText(ui.get("ship.setting.save"));
        bar.button().getStyleClass().add("accent");
        bar.button().disableProperty().bind(model.busyProperty());
        bar.listenIn(this);
        return bar;
    }
}
