package shop.fahuo.console.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Makes what shows a [Command].
public final class Buttons {

    private Buttons() {}

    /// Icon and words. Its id is the command's with dashes: `review-approve`.
    public static Button of(Command command, Texts texts) {
        var words = texts.get(command.id());
        var button = new Button(words, Nodes.icon(command.icon()));
        button.setId(command.id().replace('.', '-'));
        button.setOnAction(event -> command.runIfEnabled());
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        button.setTooltip(tooltip(words + key(command, texts)));
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /// The key stands on the button: who works something off learns it there.
    public static Button withKey(Command command, Texts texts) {
        var button = of(command, texts);
        button.setText(button.getText() + key(command, texts));
        return button;
    }

    /// The words are in the tooltip and spoken by screen readers.
    public static Button iconOnly(Command command, Texts texts) {
        var button = of(command, texts);
        button.setAccessibleText(button.getText());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /// A small one in a page, with its key; a click leaves the keyboard where it is.
    public static Button quiet(Command command, Texts texts) {
        var button = Nodes.styled(of(command, texts), "flat", "slim");
        button.setText(button.getText() + key(command, texts));
        button.setFocusTraversable(false);
        return button;
    }

    public static MenuItem menuItem(Command command, Texts texts) {
        var item = new MenuItem(texts.get(command.id()), Nodes.icon(command.icon()));
        item.setOnAction(event -> command.runIfEnabled());
        item.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        texts.keys().of(command).ifPresent(item::setAccelerator);
        return item;
    }

    public static Tooltip tooltip(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    private static String key(Command command, Texts texts) {
        var key = texts.keys().shown(command);
        return key.isEmpty() ? "" : "  " + key;
    }
}
