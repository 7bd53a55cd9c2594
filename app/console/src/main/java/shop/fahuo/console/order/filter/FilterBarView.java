package shop.fahuo.console.order.filter;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What a list is narrowed to, one chip for each thing: pressed, it is said anew; the Delete key or
/// its cross takes it away.
public final class FilterBarView extends FlowPane {

    private final Ui ui;
    private final BiConsumer<Criterion, Node> edit;
    private final Consumer<About> remove;
    private final Button clear;

    /// @param edit is given the chip too, to stand by
    /// @param remove takes one away
    /// @param clear takes all away
    public FilterBarView(
            Ui ui, BiConsumer<Criterion, Node> edit, Consumer<About> remove, Runnable clear) {
        super(6, 6);
        this.ui = ui;
        this.edit = edit;
        this.remove = remove;
        setId("filter-bar");
        getStyleClass().add("filter-bar");
        this.clear = Nodes.styled(new Button(ui.get("order.filter.clear")), "flat", "slim");
        this.clear.setId("filter-clear");
        this.clear.setOnAction(event -> clear.run());
    }

    public void show(List<Criterion> criteria) {
        getChildren().setAll(criteria.stream().map(this::chip).toList());
        if (criteria.size() > 1) {
            getChildren().add(clear);
        }
        Nodes.show(this, !criteria.isEmpty());
    }

    /// Brings the keyboard to the chip about this.
    public void focus(About about) {
        getChildren().stream()
                .filter(chip -> id(about).equals(chip.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static String id(About about) {
        return "filter-" + FilterText.name(about);
    }

    private Button chip(Criterion criterion) {
        var words = new FilterWords(ui).of(criterion);
        var cross = Nodes.styled(Nodes.icon(Feather.X), "chip-cross");
        var chip = Nodes.named(id(criterion.about()), new Button(words, cross));
        chip.getStyleClass().setAll("button", "chip");
        chip.setTooltip(Buttons.tooltip(ui.get("order.filter.chip.hint", words)));
        chip.setAccessibleRole(AccessibleRole.BUTTON);
        chip.setAccessibleText(ui.get("order.filter.chip.hint", words));
        chip.setOnAction(event -> edit.accept(criterion, chip));
        cross.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    event.consume();
                    take(criterion.about());
                });
        chip.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE
                            || event.getCode() == KeyCode.BACK_SPACE) {
                        event.consume();
                        take(criterion.about());
                    }
                });
        return chip;
    }

    /// The keyboard goes on to the chip that takes the place.
    private void take(About about) {
        var chips = getChildren();
        var gone = chips.stream().map(Node::getId).toList().indexOf(id(about));
        remove.accept(about);
        if (!chips.isEmpty()) {
            chips.get(Math.clamp(gone, 0, chips.size() - 1)).requestFocus();
        }
    }
}
