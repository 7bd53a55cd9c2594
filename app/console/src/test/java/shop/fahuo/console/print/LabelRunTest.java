package shop.fahuo.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.print.Language;
import shop.fahuo.labels.print.PrintFault;
import shop.fahuo.labels.print.PrinterProfile;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.Making;
import shop.fahuo.store.print.PrintItem;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Timeout(120)
class LabelRunTest {

    private static final int LABELS = 8;

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private PrintDesk desk;
    private List<LabelKey> labels;

    @BeforeEach
    void book() {
        labels =
                BookedParcels.in(shop.store(), TestShop.NOW, LABELS).stream()
                        .map(parcel -> new LabelKey(parcel.value(), 1, 1))
                        .toList();
        desk = new PrintDesk(shop.store().printing(), shop.store().packing().list(), shop.clock());
    }

    @AfterEach
    void close() {
        assertThat(shop.store().verifier().all(_ -> {})).allMatch(Check::ok);
        shop.close();
    }

    @Test
    void printsEveryLabelOnceAndAgainWithItsStamp() throws IOException {
        assertThat(print(folder(folder), false)).isEqualTo(done(LABELS));
        var first = Files.readAllBytes(folder.resolve(BookedParcels.waybill(0) + ".pdf"));
        assertThat(print(folder(folder), true)).isEqualTo(done(LABELS));
        assertThat(Files.readAllBytes(folder.resolve(BookedParcels.waybill(0) + ".pdf")))
                .isNotEqualTo(first);
        assertThat(folder.toFile().list()).hasSize(LABELS);
        assertThat(desk.make(folder(folder), labels, false, TestShop.LEI))
                .isInstanceOf(Making.Already.class);
    }

    @Test
    void goesOnAtTheRightLabelWhenThePaperRanOut() throws IOException {
        try (var device = new LabelDevice()) {
            device.takes(3);
            var setup = network(device);
            long run = made(setup);
            var stopped = desk.run(setup).print(run, (item, printed) -> true);
            assertThat(stopped.printed()).isEqualTo(3);
            assertThat(stopped.end())
                    .isInstanceOfSatisfying(
                            LabelRun.End.Stopped.class,
                            end -> {
                                assertThat(end.item().ordinal()).isEqualTo(4);
                                assertThat(end.fault()).isEqualTo(PrintFault.BROKEN_OFF);
                            });
            device.takes(LABELS);
            assertThat(desk.run(setup).print(run, (item, printed) -> true))
                    .isEqualTo(done(LABELS - 3));
            assertThat(device.labels()).isEqualTo(sent(setup));
        }
    }

    @Test
    void asksBeforeItGoesOnWhenNobodyKnows() throws IOException {
        try (var device = new LabelDevice()) {
            device.takes(2);
            device.forgetsToAnswerThen();
            var setup = network(device);
            long run = made(setup);
            var stopped = desk.run(setup).print(run, (item, printed) -> true);
            assertThat(stopped.end()).isInstanceOf(LabelRun.End.Look.class);
            assertThat(desk.run(setup).print(run, (item, printed) -> true))
                    .extracting(LabelRun.Result::printed)
                    .isEqualTo(0);
            var runs = shop.store().printing().runs();
            runs.answer(run, 3, true, TestShop.LEI).join();
            device.takes(LABELS);
            assertThat(desk.run(setup).print(run, (item, printed) -> true))
                    .isEqualTo(done(LABELS - 3));
            assertThat(device.labels()).isEqualTo(sent(setup));
        }
    }

    @Test
    void stopsWhenSomebodySaysSoAndMovesToAnotherPrinter() throws IOException {
        long run = made(folder(folder.resolve("a")));
        var stopped =
                desk.run(folder(folder.resolve("a"))).print(run, (item, printed) -> printed < 2);
        assertThat(stopped.printed()).isEqualTo(2);
        var other = folder(folder.resolve("b"));
        shop.store().printing().runs().moveTo(run, other.name()).join();
        assertThat(desk.run(other).print(run, (item, printed) -> true)).isEqualTo(done(LABELS - 2));
        assertThat(folder.resolve("a").toFile().list()).hasSize(2);
        assertThat(folder.resolve("b").toFile().list()).hasSize(LABELS - 2);
    }

    @Test
    void printsAgainWhatItKeptAndNotWhatItWouldDrawNow() {
        print(folder(folder), false);
        var stamped =
                desk.maker()
                        .make(labels.getFirst(), 1, LabelSize.W76_H130, Dpi.DPI_203)
                        .orElseThrow();
        var finer =
                desk.maker()
                        .make(labels.getFirst(), 1, LabelSize.W76_H130, Dpi.DPI_300)
                        .orElseThrow();
        assertThat(stamped.content().goods().summary()).isEqualTo("陶瓷茶壶（青瓷）×1");
        assertThat(stamped.made()).isEmpty();
        assertThat(stamped.dots().width()).isEqualTo(608);
        assertThat(finer.dots().width()).isEqualTo(898);
    }

    private LabelRun.Result print(PrinterSetup setup, boolean again) {
        var making = desk.make(setup, labels, again, TestShop.LEI);
        assertThat(making).isInstanceOf(Making.Made.class);
        return desk.run(setup).print(((Making.Made) making).job(), (item, printed) -> true);
    }

    private long made(PrinterSetup setup) {
        return ((Making.Made) desk.make(setup, labels, false, TestShop.LEI)).job();
    }

    private static LabelRun.Result done(int printed) {
        return new LabelRun.Result(printed, List.<PrintItem>of(), new LabelRun.End.Done());
    }

    /// What each label is in the printer's language.
    private List<String> sent(PrinterSetup setup) {
        var profile = setup.profile();
        return labels.stream()
                .map(
                        label ->
                                desk.maker()
                                        .make(label, 0, profile.size(), profile.dpi())
                                        .orElseThrow())
                .map(made -> LabelDevice.hash(profile.encode(made.dots())))
                .toList();
    }

    private static PrinterSetup folder(Path folder) {
        return PrinterSetup.pdf(
                "pdf:" + folder.getFileName(), folder, LabelSize.W76_H130, Dpi.DPI_203);
    }

    private static PrinterSetup network(LabelDevice device) {
        return new PrinterSetup(
                "前台",
                new PrinterSetup.Way.Network("127.0.0.1", device.port(), true),
                PrinterProfile.of(Language.TSPL, LabelSize.W76_H130, Dpi.DPI_203),
                Optional.empty());
    }
}
