package shop.fahuo.console.notice;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

/// A bell that says how many notices nobody has seen, and never more than that.
public final class Bell {

    private Bell() {}

    /// @param open shows the notices
    public static Button of(NoticeModel model, Command open, Ui ui, Subscriptions subscriptions) {
        var bell = Buttons.iconOnly(open, ui.texts());
        subscriptions.follow(
                model.noticesProperty(),
                () -> {
                    long unseen = model.unseen();
                    bell.setText(Shown.count(unseen));
                    bell.setContentDisplay(
                            unseen == 0 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                    bell.getStyleClass().remove("calls");
                    if (unseen > 0) {
                        bell.getStyleClass().add("calls");
                    }
                    bell.setAccessibleText(ui.get("notice.bell", unseen));
                });
        return bell;
    }
}
