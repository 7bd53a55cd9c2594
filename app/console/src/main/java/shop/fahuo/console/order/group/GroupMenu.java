package shop.fahuo.console.order.group;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.GroupBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Says by what the list is grouped, if by anything.
public final class GroupMenu extends MenuButton {

    private final GroupsModel model;
    private final Ui ui;
    private final Command open = Command.always("order.group", Feather.GRID, "B", this::open);

    /// @param choose is told by what; empty: the orders themselves
    public GroupMenu(
            GroupsModel model,
            Ui ui,
            Consumer<Optional<GroupBy>> choose,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("group-by");
        setGraphic(Nodes.icon(Feather.GRID));
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(ui.get("order.group"));
        setTooltip(Buttons.tooltip(ui.get("order.group.hint")));
        var group = new ToggleGroup();
        getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<GroupBy>empty()),
                                        Arrays.stream(GroupBy.values()).map(Optional::of))
                                .map(by -> item(by, group, choose, subscriptions))
                                .toList());
        subscriptions.follow(
                model.byProperty(),
                () -> setText(model.byProperty().get().map(this::by).orElse("")));
    }

    private MenuItem item(
            Optional<GroupBy> by,
            ToggleGroup group,
            Consumer<Optional<GroupBy>> choose,
            Subscriptions subscriptions) {
        var item = new RadioMenuItem(by.map(this::by).orElse(ui.get("order.group.not")));
        item.setToggleGroup(group);
        item.setOnAction(event -> choose.accept(by));
        subscriptions.follow(
                model.byProperty(), () -> item.setSelected(model.byProperty().get().equals(by)));
        return item;
    }

    private String by(GroupBy by) {
        return ui.get("order.group.by", ui.word(by));
    }

    public Command command() {
        return open;
    }

    private void open() {
        requestFocus();
        show();
    }
}
