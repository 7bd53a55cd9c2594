package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.Fx;

import java.util.concurrent.TimeoutException;

class SheetsTest {

    private final Button below = new Button("below");
    private final Sheets sheets = new Sheets(new VBox(below));
    private final Scene scene = new Scene(sheets);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Fx.start();
    }

    @Test
    void aSheetTakesTheKeyboardAndGivesItBack() {
        Fx.run(below::requestFocus);
        var inside = new Button("inside");
        Fx.run(() -> sheets.show(new VBox(inside), () -> {}));
        assertThat(focused()).isEqualTo(inside);
        Fx.run(sheets::close);
        assertThat(focused()).isEqualTo(below);
    }

    @Test
    void tabDoesNotLeadBelowIt() {
        var inside = new Button("inside");
        Fx.run(() -> sheets.show(new VBox(inside), () -> {}));
        Fx.run(below::requestFocus);
        assertThat(focused()).isEqualTo(inside);
    }

    /// While a file is read there is nothing to press on its sheet.
    @Test
    void nothingBelowHasTheKeyboardWhileThereIsNothingToDoOnIt() {
        Fx.run(below::requestFocus);
        Fx.run(() -> sheets.show(new VBox(new Label("reading")), () -> {}));
        assertThat(focused()).isNotEqualTo(below);
        Fx.run(below::requestFocus);
        assertThat(focused()).isNotEqualTo(below);
    }

    private Node focused() {
        return Fx.on(scene::getFocusOwner);
    }
}
