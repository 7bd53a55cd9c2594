package shop.fahuo.console.order;

import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.time.Duration;
import java.time.Instant;

/// For how long an order may still be recalled. It ticks while it is in a window and the time is
/// not over; what is read aloud is when it ends, and does not change.
final class Countdown extends Label {

    private final Instant end;
    private final Seconds seconds;
    private final Ui ui;
    private Subscription ticks = Subscription.EMPTY;

    Countdown(Instant end, Seconds seconds, Ui ui) {
        this.end = end;
        this.seconds = seconds;
        this.ui = ui;
        Nodes.styled(this, "badge", Tone.ACCENT.style());
        setGraphic(Nodes.icon(Feather.ROTATE_CCW, Tone.ACCENT.style()));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(ui.get("order.undo.until", ui.shown().brief(end)));
        show();
        sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        ticks.unsubscribe();
        ticks = getScene() != null && isOpen() ? seconds.listen(this::show) : Subscription.EMPTY;
    }

    private boolean isOpen() {
        return seconds.now().isBefore(end);
    }

    private void show() {
        setText(
                isOpen()
                        ? ui.get(
                                "order.undo.left", Shown.left(Duration.between(seconds.now(), end)))
                        : ui.get("order.undo.over"));
        if (!isOpen()) {
            ticks.unsubscribe();
        }
    }
}
