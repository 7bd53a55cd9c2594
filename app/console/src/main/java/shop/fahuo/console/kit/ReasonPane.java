package shop.fahuo.console.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks why, by a code: each has a figure that picks it. Going on takes its own key.
///
/// @param <E> the codes
public final class ReasonPane<E extends Enum<E>> extends VBox {

    private static final int MOST_IN_A_COLUMN = 6;
    private static final int WIDE = 3;

    private final ToggleGroup group = new ToggleGroup();
    private final List<E> reasons;
    private final ReadOnlyObjectWrapper<Optional<E>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param asks what is asked for
    /// @param reasons at most nine
    /// @param usual chosen at first
    public ReasonPane(String id, String asks, List<E> reasons, Optional<E> usual, Ui ui) {
        super(8);
        this.reasons = reasons;
        setId(id);
        var choices = new GridPane(16, 6);
        int columns = reasons.size() > MOST_IN_A_COLUMN ? WIDE : 1;
        getChildren().setAll(Nodes.label(asks, "muted"), choices);
        group.selectedToggleProperty()
                .subscribe(
                        toggle ->
                                chosen.set(
                                        Optional.ofNullable(toggle)
                                                .map(group.getToggles()::indexOf)
                                                .map(reasons::get)));
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            var choice = new RadioButton((i + 1) + "  " + ui.word(reason));
            choice.setId("reason-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            choice.setToggleGroup(group);
            choice.setSelected(usual.filter(reason::equals).isPresent());
            choices.add(choice, i % columns, i / columns);
        }
        listenIn(this);
    }

    /// Its figures pick in all of a sheet, but where somebody types.
    public void listenIn(Node sheet) {
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pick);
    }

    public ReadOnlyObjectProperty<Optional<E>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void pick(KeyEvent event) {
        var code = event.getCode();
        if (code.isDigitKey() && !event.isShortcutDown() && !isTyped(event)) {
            int figure = Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
            if (figure >= 1 && figure <= reasons.size()) {
                event.consume();
                group.selectToggle(group.getToggles().get(figure - 1));
            }
        }
    }

    private static boolean isTyped(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl field && field.isEditable();
    }
}
