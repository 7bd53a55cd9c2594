package shop.fahuo.console;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Tests of single views, on the JavaFX thread.
public final class Fx {

    private Fx() {}

    public static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    public static <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    public static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    public static void click(Node view, String id) {
        run(() -> find(view, id, ButtonBase.class).fire());
    }

    public static <N extends Node> N find(Node view, String id, Class<N> type) {
        return Optional.ofNullable(view.lookup("#" + id)).map(type::cast).orElseThrow();
    }
}
