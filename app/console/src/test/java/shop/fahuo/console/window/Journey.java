package shop.fahuo.console.window;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import shop.fahuo.console.NoFiles;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.kit.Background;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.reconcile.BillSource;
import shop.fahuo.core.order.Actor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// A person at a window on a real shop, with a keyboard.
final class Journey implements AutoCloseable {

    private static final double SIDE = 980;
    private static final int MOST_TABS = 60;

    private final FxRobot robot = new FxRobot();
    private final Background background = new Background();
    private final Stage stage;
    private final Window window;

    Journey(TestShop shop, Actor.Person person, Importer importer) throws TimeoutException {
        this(shop, person, importer, new NoFiles());
    }

    Journey(TestShop shop, Actor.Person person, Importer importer, FilePicker files)
            throws TimeoutException {
        this(shop, person, importer, files, new NoBills());
    }

    Journey(
            TestShop shop,
            Actor.Person person,
            Importer importer,
            FilePicker files,
            BillSource bills)
            throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        window = on(() -> open(shop, person, importer, files, bills));
        stage = on(Stage::new);
        run(() -> window.showOn(stage));
    }

    private Window open(
            TestShop shop,
            Actor.Person person,
            Importer importer,
            FilePicker files,
            BillSource bills) {
        Theme.loadFonts();
        return new Window(
                TestServices.of(shop, importer, Map.of(), bills),
                person,
                files,
                new Window.Setting(
                        shop.clock(),
                        FxThread.threads(background),
                        FxThread.alarm(),
                        new DeskModel(new Look(Language.CHINESE, Theme.LIGHT)),
                        SIDE,
                        SIDE));
    }

    Window window() {
        return window;
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Into whatever has the keyboard.
    void type(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// With the Tab key alone.
    void tabTo(String id) {
        await(() -> shows(id));
        for (int i = 0; i < MOST_TABS && !hasKeyboard(id); i++) {
            press(KeyCode.TAB);
        }
        if (!hasKeyboard(id)) {
            throw new AssertionError("no Tab leads to " + id);
        }
    }

    boolean hasKeyboard(String id) {
        return on(() -> find(id).isFocused());
    }

    void click(String id) {
        await(() -> !find(id).isDisabled());
        run(() -> find(id, ButtonBase.class).fire());
    }

    /// Of the window.
    String title() {
        return stage.getTitle();
    }

    String text(String id) {
        return find(id, Labeled.class).getText();
    }

    boolean shows(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    Node find(String id) {
        return find(id, Node.class);
    }

    <N extends Node> N find(String id, Class<N> type) {
        return Optional.ofNullable(stage.getScene().lookup("#" + id)).map(type::cast).orElseThrow();
    }

    /// What happens elsewhere shows here a moment later.
    void await(BooleanSupplier condition) {
        Callable<Boolean> onScreen = () -> on(condition::getAsBoolean);
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, onScreen);
        } catch (TimeoutException e) {
            throw new AssertionError("it never showed", e);
        }
    }

    void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    @Override
    public void close() {
        run(
                () -> {
                    window.close();
                    stage.close();
                    // The headless robots remember each other's windows: without what they show.
                    stage.setScene(null);
                });
        Platform.setImplicitExit(false);
        background.close();
    }
}
