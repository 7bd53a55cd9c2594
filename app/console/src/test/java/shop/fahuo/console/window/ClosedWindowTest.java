package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Wording;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Clocks, popups and the store know a window while it is open, and a program that opens many must
/// not keep them all.
class ClosedWindowTest {

    private static final int COLLECTIONS = 50;

    @TempDir Path folder;

    @Test
    void nobodyRemembersIt() throws TimeoutException {
        try (var shop = new TestShop()) {
            var window = opened(shop);

            for (int i = 0; i < COLLECTIONS && window.get() != null; i++) {
                WaitForAsyncUtils.waitForFxEvents();
                System.gc();
            }
            assertThat(window.get()).isNull();
        }
    }

    @Test
    void endsWhatItWasDoing() throws TimeoutException {
        var ended = new AtomicBoolean();
        try (var shop = new TestShop();
                var lei = new Journey(shop, TestShop.LEI, new NoImports())) {
            var jobs = lei.window().models().jobs();
            lei.run(
                    () ->
                            jobs.start(
                                    Wording.of("review.job", 1),
                                    progress -> endedWhenCancelled(progress, ended),
                                    _ -> {},
                                    _ -> {}));
        }
        assertThat(ended).isTrue();
    }

    private static boolean endedWhenCancelled(Progress progress, AtomicBoolean ended) {
        while (!progress.isCancelled()) {
            Thread.onSpinWait();
        }
        ended.set(true);
        return true;
    }

    /// A window of which this test has no more than the reference.
    private WeakReference<Window> opened(TestShop shop) throws TimeoutException {
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        try (var lei = new Journey(shop, TestShop.LEI, importer)) {
            return new WeakReference<>(lei.window());
        }
    }
}
