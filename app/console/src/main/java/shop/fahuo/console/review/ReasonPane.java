package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.review.AnswerReason;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks why, by a code: each has a figure that picks it. Giving the answer takes its own key.
final class ReasonPane extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final List<AnswerReason> reasons;

    /// @param reasons at most nine
    /// @param usual chosen at first
    ReasonPane(List<AnswerReason> reasons, Optional<AnswerReason> usual, Ui ui) {
        super(6);
        this.reasons = reasons;
        setId("review-reason");
        getChildren().add(Nodes.label(ui.get("review.reason"), "muted"));
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            var choice = new RadioButton((i + 1) + "  " + ui.word(reason));
            choice.setId("reason-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            choice.setToggleGroup(group);
            choice.setSelected(usual.filter(reason::equals).isPresent());
            getChildren().add(choice);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::pick);
    }

    private void pick(KeyEvent event) {
        var code = event.getCode();
        if (code.isDigitKey() && !event.isShortcutDown()) {
            int figure = Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
            if (figure >= 1 && figure <= reasons.size()) {
                event.consume();
                group.selectToggle(group.getToggles().get(figure - 1));
            }
        }
    }

    Optional<AnswerReason> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> reasons.get(group.getToggles().indexOf(toggle)));
    }

    BooleanExpression isChosen() {
        return BooleanExpression.booleanExpression(
                Bindings.isNotNull(group.selectedToggleProperty()));
    }
}
