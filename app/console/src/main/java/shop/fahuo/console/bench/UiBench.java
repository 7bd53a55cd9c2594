package shop.fahuo.console.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.kit.Background;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.SystemFilePicker;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.console.window.Window;
import shop.fahuo.console.wiring.Behind;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// How the window keeps up with somebody at work on a shop of a given size, alone and while the
/// worker changes what is on the screen. Drawn into memory where there is no display.
final class UiBench {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int MOST_FRAMES = 600;
    private static final int FEWEST_FRAMES = 30;

    /// A frame later than this has left one out that a person can see missing.
    private static final double LATE = 33;

    private static final double OPEN_LIMIT = 900;
    private static final double HEAP_LIMIT = 300;

    /// Somebody who looks for something types or chooses five times in a second.
    private static final int FILTER_EVERY = 12;

    private static final double ROLLED = 96;
    private static final int PAGE = 100;
    private static final Queue[] LISTS = {Queue.PAID, Queue.ALL, Queue.READY, Queue.REVIEW};

    private final UiShop behind;
    private final BenchFile file;
    private final int orders;
    private final int frames;

    /// @param behind empty
    UiBench(UiShop behind) {
        this.behind = behind;
        file = behind.file();
        orders = behind.orders();
        frames = Math.clamp(orders / 100, FEWEST_FRAMES, MOST_FRAMES);
    }

    /// Takes some minutes for a million orders. The toolkit is started for good: the process ends
    /// with this.
    List<Figure> run() throws IOException {
        behind.fill();
        start();
        long began = System.nanoTime();
        try (var shop = behind.open();
                var background = new Background()) {
            var services = Behind.of(shop, false, () -> Texts.in(Language.CHINESE));
            var shown = new CompletableFuture<Long>();
            var window = call(() -> show(services, shop.clock(), background, shown));
            double opened = (shown.join() - began) / 1e6;
            var figures = new ArrayList<Figure>();
            figures.add(Figure.of("ui.open", opened, "ms", orders).limit(OPEN_LIMIT));
            figures.addAll(work(window, shop));
            call(
                    () -> {
                        window.close();
                        return window;
                    });
            return List.copyOf(figures);
        }
    }

    private static void start() {
        if (System.getProperty("os.name").equals("Linux")
                && System.getenv("DISPLAY") == null
                && System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Platform.setImplicitExit(false);
        Platform.startup(Theme::loadFonts);
    }

    private static Window show(
            Window.Services services,
            Clock clock,
            Background background,
            CompletableFuture<Long> shown) {
        var stage = new Stage();
        var setting =
                new Window.Setting(
                        clock,
                        FxThread.threads(background),
                        FxThread.alarm(),
                        new DeskModel(new Look(Language.CHINESE, Theme.LIGHT)),
                        WIDTH,
                        HEIGHT);
        var window =
                new Window(
                        services, new Actor.Person("bench"), new SystemFilePicker(stage), setting);
        listen(window.scene(), () -> !list(window).getItems().isEmpty(), shown);
        window.showOn(stage);
        return window;
    }

    /// Looks at each frame whether the list shows, and at none after that.
    private static void listen(Scene scene, BooleanSupplier isShown, CompletableFuture<Long> at) {
        var each =
                new Runnable() {
                    @Override
                    public void run() {
                        if (isShown.getAsBoolean()) {
                            at.complete(System.nanoTime());
                            scene.removePostLayoutPulseListener(this);
                        }
                    }
                };
        scene.addPostLayoutPulseListener(each);
    }

    private List<Figure> work(Window window, Shop shop) {
        var queue = window.models().queue();
        var figures = new ArrayList<Figure>();
        var list = call(() -> list(window));
        var flow = call(() -> flow(window));
        figures.addAll(frames("ui.scroll", frames, frame -> flow.scrollPixels(ROLLED)));
        figures.addAll(frames("ui.filter", frames, frame -> filter(queue, frame)));
        call(() -> chosen(queue, Queue.ALL));
        figures.addAll(frames("ui.end", orders / PAGE + 1, frame -> list.scrollTo(frame * PAGE)));
        figures.add(heap());
        call(() -> chosen(queue, Queue.PAID));
        figures.addAll(busy(flow, queue, shop));
        return figures;
    }

    /// The worker decides orders, which leave the list that is being scrolled.
    private List<Figure> busy(VirtualFlow<?> flow, QueueModel queue, Shop shop) {
        long before = UiShop.undecided(shop);
        long began = System.nanoTime();
        var figures = new ArrayList<Figure>();
        try (var worker = shop.newWorker()) {
            worker.start();
            figures.addAll(frames("ui.busy.scroll", frames, frame -> flow.scrollPixels(ROLLED)));
            figures.addAll(frames("ui.busy.filter", frames, frame -> filter(queue, frame)));
            double seconds = (System.nanoTime() - began) / 1e9;
            long changed = before - UiShop.undecided(shop);
            figures.add(Figure.of("ui.busy.changes", changed / seconds, "orders/s", changed));
        }
        return figures;
    }

    private static List<Figure> frames(String name, int frames, Frames.Act act) {
        var times = Frames.of(frames, act);
        return List.of(
                times.figure(name, 50), times.figure(name, 99).limit(LATE), times.worst(name));
    }

    private void filter(QueueModel queue, int frame) {
        if (frame % FILTER_EVERY != 0) {
            return;
        }
        int turn = frame / FILTER_EVERY;
        switch (turn % 3) {
            case 0 -> queue.show(LISTS[turn / 3 % LISTS.length]);
            case 1 -> queue.search(file.phone((int) (turn * 7_919L % orders)));
            default -> queue.search("B00000" + turn % 10);
        }
    }

    private static QueueModel chosen(QueueModel queue, Queue list) {
        queue.show(list);
        return queue;
    }

    private Figure heap() {
        var runtime = Runtime.getRuntime();
        System.gc();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        return Figure.of("ui.heap", used, "MB", orders).limit(HEAP_LIMIT);
    }

    private static TableView<?> list(Window window) {
        return (TableView<?>) window.scene().lookup("#order-table");
    }

    private static VirtualFlow<?> flow(Window window) {
        return (VirtualFlow<?>) list(window).lookup(".virtual-flow");
    }

    private static <T> T call(Supplier<T> onScreen) {
        return CompletableFuture.supplyAsync(onScreen, Platform::runLater).join();
    }
}
