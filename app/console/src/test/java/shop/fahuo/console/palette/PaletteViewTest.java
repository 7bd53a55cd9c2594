package shop.fahuo.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.Fx;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;

class PaletteViewTest {

    private final TestShop shop = new TestShop();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Subscriptions shown = new Subscriptions();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        Fx.start();
    }

    @AfterEach
    void close() {
        Fx.run(shown::close);
        shop.close();
    }

    @Test
    void keepsThePlaceOfWhoeverIsChoosingWhenTheSearchAnswers() {
        shop.takeLarge(1);
        var view = Fx.on(this::view);
        var text = Fx.find(view, "palette-text", TextField.class);
        Fx.run(() -> text.setText("LD000001"));
        press(text, KeyCode.DOWN);
        assertThat(selected(view)).isEqualTo(1);
        int before = Fx.on(() -> hits(view).getItems().size());
        Fx.run(later.removeFirst());
        assertThat(Fx.on(() -> hits(view).getItems().size())).isGreaterThan(before);
        assertThat(selected(view)).isEqualTo(1);
        Fx.run(() -> text.setText("LD0000"));
        assertThat(selected(view)).isZero();
    }

    private PaletteView view() {
        var threads = new Threads(later::add, Runnable::run, Runnable::run);
        var model = new PaletteModel(new Finder(shop.store()), threads);
        model.open(
                List.of(command("shell.keys"), command("shell.find"), command("shell.parcels")),
                _ -> "LD000001");
        var ui = new Ui(Texts.in(Language.CHINESE), new Shown(shop.clock()));
        return new PaletteView(
                model, new Opening(_ -> {}, _ -> {}, _ -> {}, _ -> {}), ui, () -> {}, shown);
    }

    private static Command command(String id) {
        return Command.when(new SimpleBooleanProperty(true), id, Feather.BOX, "", () -> {});
    }

    private static void press(TextField text, KeyCode key) {
        Fx.run(
                () ->
                        text.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        key,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    private static int selected(PaletteView view) {
        return Fx.on(() -> hits(view).getSelectionModel().getSelectedIndex());
    }

    private static ListView<?> hits(PaletteView view) {
        return Fx.find(view, "palette-hits", ListView.class);
    }
}
