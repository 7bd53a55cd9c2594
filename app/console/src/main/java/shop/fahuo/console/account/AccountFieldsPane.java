package shop.fahuo.console.account;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.ChannelName;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields that an account of the chosen kind has, as things stand.
final class AccountFieldsPane extends VBox {

    private final AccountFormModel model;
    private final AccountFields fields;
    private final Ui ui;
    private final FilePicker files;
    private final PartPanes make;
    private final PartPane name;
    private final FlowPane channels = new FlowPane(16, 8);
    private final TitledPane more = Nodes.named("account-more", new TitledPane());
    private final Map<AccountPart, PartPane> panes = new EnumMap<>(AccountPart.class);
    private final List<PartPane> shown = new ArrayList<>();

    AccountFieldsPane(
            AccountFormModel model, Ui ui, FilePicker files, Subscriptions subscriptions) {
        super(12);
        this.model = model;
        this.ui = ui;
        this.files = files;
        fields = model.fields();
        make = new PartPanes(model, ui, files, subscriptions);
        name = make.name();
        getStyleClass().add("form");
        more.setText(ui.get("account.form.more"));
        more.setExpanded(false);
        more.setAnimated(false);
        subscriptions.follow(model.channelsProperty(), this::showChannels);
        for (var why :
                List.of(
                        fields.kindProperty(),
                        fields.certifiedProperty(),
                        fields.shippingProperty(),
                        model.unreadProperty())) {
            subscriptions.add(why.subscribe(this::show));
        }
        show();
        subscriptions.add(model.flawProperty().subscribe(this::showFlaw));
    }

    void focusFirst() {
        shown.getFirst().pane().focus();
    }

    private void show() {
        shown.clear();
        getChildren().clear();
        switch (fields.kindProperty().get()) {
            case WECHAT -> {
                getChildren().add(prepare("account.form.need.wechat"));
                addMain();
                getChildren().addAll(tick("account.form.shipping", fields.shippingProperty()));
                addMoney();
            }
            case ALIPAY -> {
                getChildren().add(prepare("account.form.need.alipay"));
                addMain();
                getChildren().add(tick("account.form.certified", fields.certifiedProperty()));
                addMoney();
            }
            case SF -> addCourier("account.form.need.sf");
            case ZTO -> addCourier("account.form.need.zto");
            case CHANNEL -> {
                if (model.isFresh()) {
                    getChildren().add(prepared("account.form.need.channel"));
                }
                shown.add(name);
                getChildren().add(name.pane());
                addMain();
            }
        }
        showFlaw();
    }

    private void addMain() {
        fields.main().stream().map(this::pane).forEach(getChildren()::add);
    }

    /// A courier's account is called by its name wherever parcels are.
    private void addCourier(String need) {
        if (model.isFresh()) {
            getChildren().add(prepared(need));
        }
        addMain();
        getChildren().add(name.pane());
        shown.add(name);
        addMore(new VBox(12));
    }

    private void addMoney() {
        var box = new VBox(12, name.pane());
        shown.add(name);
        var picks =
                FieldPane.around(
                        ui.get("account.proves"), ui.get("account.form.channels.hint"), channels);
        getChildren().add(picks);
        addMore(box);
    }

    private void addMore(VBox box) {
        fields.kindProperty().get().more().stream().map(this::pane).forEach(box.getChildren()::add);
        more.setContent(box);
        getChildren().add(more);
    }

    private FieldPane pane(AccountPart part) {
        var pane = panes.computeIfAbsent(part, make::of);
        shown.add(pane);
        return pane.pane();
    }

    /// A field that is wrong is in sight, wherever it is.
    private void showFlaw() {
        shown.forEach(PartPane::showProblem);
        boolean below =
                model.flawProperty()
                        .get()
                        .filter(
                                flaw ->
                                        flaw.part().isEmpty()
                                                || fields.kindProperty().get().more().stream()
                                                        .map(AccountPart::id)
                                                        .anyMatch(flaw.part()::equals))
                        .isPresent();
        if (below) {
            more.setExpanded(true);
        }
    }

    /// What to have at hand.
    private Node prepared(String need) {
        return Nodes.paragraph(ui.get(need), "muted");
    }

    /// What to have at hand, and a place for all of it at once.
    private Node prepare(String need) {
        var choose =
                Nodes.styled(
                        Nodes.named("account-files", new Button(ui.get("account.form.files"))),
                        "slim");
        choose.setOnAction(
                _ -> model.read(files.openAll(FilePicker.Sort.KEY, ui.get("account.form.files"))));
        var drop = Nodes.label(ui.get("account.form.drop"), "small", "subtle");
        var box = Nodes.column(6);
        if (model.isFresh()) {
            box.getChildren().add(prepared(need));
        }
        box.getChildren().add(Nodes.row(8, drop, Nodes.spacer(), choose));
        box.setOnDragOver(PartPanes::over);
        box.setOnDragDropped(this::dropped);
        var unread = model.unreadProperty().get();
        if (!unread.isEmpty()) {
            var names = String.join(ui.get("account.comma"), unread);
            box.getChildren()
                    .add(
                            Nodes.paragraph(
                                    ui.get("account.form.unread", names),
                                    "small",
                                    Tone.WARNING.style()));
        }
        return Nodes.styled(box, "drop-zone", "slim");
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        model.read(dropped.stream().map(File::toPath).toList());
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }

    private Node tick(String key, BooleanProperty on) {
        var tick = Nodes.named(key.replace('.', '-'), new CheckBox(ui.get(key)));
        tick.selectedProperty().bindBidirectional(on);
        return FieldPane.under(tick);
    }

    private void showChannels() {
        channels.getChildren()
                .setAll(model.channelsProperty().get().stream().map(this::channel).toList());
        if (channels.getChildren().isEmpty()) {
            channels.getChildren().add(Nodes.label(ui.get("account.form.channels.none"), "subtle"));
        }
    }

    private Node channel(ChannelName channel) {
        var tick = Nodes.named("channel-" + channel.value(), new CheckBox(ui.channel(channel)));
        tick.setSelected(fields.channelsProperty().get().contains(channel));
        tick.setOnAction(
                _ -> {
                    var chosen = new HashSet<>(fields.channelsProperty().get());
                    if (!chosen.remove(channel)) {
                        chosen.add(channel);
                    }
                    fields.channelsProperty().set(Set.copyOf(chosen));
                });
        return tick;
    }
}
