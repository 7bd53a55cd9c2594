package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.Fx;
import shop.fahuo.console.NoFiles;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.KeyMap;
import shop.fahuo.console.kit.Keys;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.labels.font.Fonts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

class DistributorsViewTest {

    private final TestShop shop = new TestShop();
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<DistributorCode> accounts = new ArrayList<>();
    private final List<DistributorCode> safe = new ArrayList<>();

    @BeforeAll
    static void start() throws TimeoutException {
        Fx.start();
    }

    @AfterEach
    void close() {
        Fx.run(subscriptions::close);
        shop.close();
    }

    @Test
    void drawsTheTreeAndIsMovedByKeysAlone() {
        shop.store().distributors().put(SampleTree.list(50, 20), TestShop.LEI);
        var model =
                new DistributorsModel(
                        shop.store().distributors().reader(),
                        shop.store().forests(),
                        shop.store().commission(),
                        Fonts::new,
                        new Jobs(Threads.SAME),
                        Threads.SAME);
        var view = Fx.on(() -> show(model));
        Fx.run(model::look);
        assertThat(Fx.on(() -> inks(view))).isGreaterThan(1_000);
        var tree = Fx.find(view, "tree", Node.class);
        assertThat(Fx.on(tree::getAccessibleText)).startsWith("D000001 ");
        press(tree, KeyCode.DOWN);
        assertThat(Fx.on(tree::getAccessibleText)).startsWith("D000002 ");
        press(tree, KeyCode.HOME);
        press(tree, KeyCode.SPACE);
        assertThat(Fx.on(() -> model.tree().orElseThrow().rows().isClosed(0))).isTrue();
        Fx.run(Fx.find(view, "tree-card-account", Button.class)::fire);
        Fx.run(Fx.find(view, "tree-card-safe", Button.class)::fire);
        assertThat(accounts).isEqualTo(safe).containsExactly(new DistributorCode("D000001"));
        press(tree, KeyCode.DIGIT0);
        press(tree, KeyCode.F);
        var search = Fx.find(view, "tree-search", TextField.class);
        assertThat(Fx.on(() -> view.getScene().getFocusOwner())).isSameAs(search);
    }

    private DistributorsView show(DistributorsModel model) {
        var ui = new Ui(Texts.in(Language.CHINESE), new Shown(shop.clock()));
        var view =
                new DistributorsView(
                        model,
                        ui,
                        new NoFiles(),
                        new DistributorsView.Links(accounts::add, safe::add),
                        subscriptions);
        Keys.install(view, KeyMap.USUAL, view::commands);
        Theme.LIGHT.applyTo(new Scene(view, 900, 700));
        return view;
    }

    /// Points of the picture that are not the ground's.
    private static long inks(DistributorsView view) {
        WritableImage image = view.getScene().snapshot(null);
        var points = image.getPixelReader();
        int ground = points.getArgb(600, 690);
        long inks = 0;
        for (int y = 60; y < 690; y++) {
            for (int x = 0; x < 500; x++) {
                inks += points.getArgb(x, y) == ground ? 0 : 1;
            }
        }
        return inks;
    }

    private static void press(Node node, KeyCode key) {
        Fx.run(
                () ->
                        node.fireEvent(
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
}
