package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.NoFiles;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Background;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.shell.Place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// How long the labels take to open with 500 of them booked and one wanted: until the list is laid
/// out, and until the label is drawn beside it; first in a window that has come to rest. Run by
/// hand; prints what it measured.
class LabelWindowPace {

    private static final int LABELS = 500;
    private static final int ROUNDS = 40;

    /// One thread, so that what is asked of it last is done last.
    private static final ExecutorService BACKGROUND = Executors.newSingleThreadExecutor();

    private record Opened(double list, double label) {}

    @Test
    void openLabelsAgainAndAgain() throws Exception {
        try (var shop = new TestShop()) {
            BookedParcels.in(shop.store(), TestShop.NOW, LABELS);
            var folder = Files.createTempDirectory("fahuo-pace");
            var pdf = Map.of("via", "pdf", "folder", folder.toString());
            shop.store().printing().printers().put("PDF", pdf, TestShop.LEI);
            var stage = FxToolkit.registerPrimaryStage();
            Album.run(Theme::loadFonts);
            var made = new CompletableFuture<Window>();
            Platform.runLater(
                    () -> {
                        var window = open(shop, folder);
                        window.showOn(stage);
                        made.complete(window);
                    });
            var window = made.join();
            Album.run(window.models().print()::lookAhead);
            CompletableFuture.runAsync(() -> {}, BACKGROUND).join();
            Album.run(() -> {});
            var cold = open(window);
            var warm = new ArrayList<Opened>();
            for (int round = 0; round < ROUNDS; round++) {
                Album.run(() -> window.models().places().show(Place.ORDERS));
                warm.add(open(window));
            }
            Album.run(window::close);
            System.out.printf("first: list %.0f ms, label %.0f ms%n", cold.list, cold.label);
            say("list", warm.stream().map(Opened::list).toList());
            say("label", warm.stream().map(Opened::label).toList());
            assertThat(warm).hasSize(ROUNDS);
        }
    }

    private static void say(String what, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "later: %s p50 %.0f ms, worst %.0f ms%n",
                what, sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static Window open(TestShop shop, Path folder) {
        var services =
                TestServices.of(
                        shop,
                        new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE)),
                        Map.of(),
                        new NoBills());
        var screen = FxThread.threads(new Background());
        return new Window(
                services,
                TestShop.LEI,
                new NoFiles(),
                new Window.Setting(
                        shop.clock(),
                        new Threads(BACKGROUND, screen.ui(), screen.soon()),
                        (wait, action) -> {},
                        new DeskModel(new Look(Language.CHINESE, Theme.LIGHT)),
                        1440,
                        900));
    }

    private static Opened open(Window window) {
        var model = window.models().print();
        var drawn = new AtomicBoolean();
        var hearing = model.previewProperty().subscribe(() -> drawn.set(true));
        var list = new CompletableFuture<Long>();
        var label = new CompletableFuture<Long>();
        var began = new CompletableFuture<Long>();
        Runnable laidOut =
                () -> {
                    var rows = model.shownProperty().get().rows();
                    if (!rows.isEmpty()) {
                        list.complete(System.nanoTime());
                        if (model.selectedProperty().get().isEmpty()) {
                            model.select(rows.subList(0, 1));
                        }
                    }
                    if (drawn.get() && model.previewProperty().get().isPresent()) {
                        label.complete(System.nanoTime());
                    }
                };
        Platform.runLater(
                () -> {
                    window.scene().addPostLayoutPulseListener(laidOut);
                    began.complete(System.nanoTime());
                    window.models().places().show(Place.PRINT);
                });
        var opened =
                new Opened((list.join() - began.join()) / 1e6, (label.join() - began.join()) / 1e6);
        Album.run(
                () -> {
                    hearing.unsubscribe();
                    window.scene().removePostLayoutPulseListener(laidOut);
                });
        return opened;
    }
}
