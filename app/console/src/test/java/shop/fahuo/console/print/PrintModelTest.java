package shop.fahuo.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.labels.print.PrintOutcome;
import shop.fahuo.store.print.PrintState;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PrintModelTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private PrintModel model;

    @BeforeEach
    void open() {
        BookedParcels.in(shop.store(), TestShop.NOW, 3);
        var desk =
                new PrintDesk(shop.store().printing(), shop.store().packing().list(), shop.clock());
        model =
                new PrintModel(
                        () -> desk, () -> TestShop.LEI, new Jobs(Threads.SAME), Threads.SAME);
        model.save("文件", Map.of("via", "pdf", "folder", folder.toString()), false);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsWhatCanBePrintedAndHowItWillLook() {
        var shown = model.shownProperty().get();
        assertThat(shown.rows()).hasSize(3).allMatch(LabelRow::isNew);
        assertThat(shown.printers()).extracting(PrinterSetup::name).containsExactly("文件");
        assertThat(model.printerProperty().get()).contains(shown.printers().getFirst());
        assertThat(model.can(false)).isFalse();
        model.select(List.of(shown.rows().getFirst()));
        assertThat(model.can(false)).isTrue();
        assertThat(model.can(true)).isFalse();
        var preview = model.previewProperty().get().orElseThrow();
        assertThat(preview.dots().width()).isEqualTo(608);
        assertThat(preview.misfits()).isZero();
    }

    @Test
    void printsWhatIsNewAndAgainWhatWasPrinted() throws IOException {
        model.select(model.shownProperty().get().rows().subList(0, 2));
        model.print();
        assertThat(model.stepProperty().get())
                .isEqualTo(
                        new PrintStep.Ended(
                                new LabelRun.Result(2, List.of(), new LabelRun.End.Done())));
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(model.selectedProperty().get()).hasSize(2).allMatch(LabelRow::isPrinted);
        assertThat(model.can(false)).isFalse();

        var before = model.previewProperty().get().orElseThrow().dots();
        model.printAgain();
        assertThat(model.selectedProperty().get())
                .allMatch(row -> row.newest().orElseThrow().stamp() == 1);
        assertThat(model.previewProperty().get().orElseThrow().dots()).isNotEqualTo(before);
    }

    @Test
    void goesOnAtAnotherPrinterAfterOneThatIsOff() {
        model.save("前台", Map.of("via", "network", "address", "127.0.0.1:1"), false);
        var printers = model.shownProperty().get().printers();
        model.choose(printers.getFirst());
        model.select(model.shownProperty().get().rows());
        model.print();
        assertThat(model.waiting()).isOne();
        assertThat(model.stepProperty().get()).isInstanceOf(PrintStep.Ended.class);
        var run = model.shownProperty().get().runs().getFirst();
        assertThat(run.count(PrintState.WAITING)).isEqualTo(3);
        model.choose(printers.getLast());
        model.resume(run);
        assertThat(model.waiting()).isZero();
        assertThat(model.shownProperty().get().rows()).allMatch(LabelRow::isPrinted);
    }

    @Test
    void givesUpARunSoThatItsLabelsAreNewAgain() {
        model.save("前台", Map.of("via", "network", "address", "127.0.0.1:1"), false);
        model.choose(model.shownProperty().get().printers().getFirst());
        model.select(model.shownProperty().get().rows());
        model.print();
        model.drop(model.shownProperty().get().runs().getFirst());
        assertThat(model.waiting()).isZero();
        assertThat(model.shownProperty().get().rows()).allMatch(LabelRow::isNew);
    }

    @Test
    void setsPrintersUpAndSaysWhatIsWrong() throws IOException {
        model.save("前台", Map.of("via", "network"), false);
        assertThat(model.stepProperty().get()).isEqualTo(new PrintStep.WrongField("address"));
        model.save("", Map.of("via", "network"), false);
        assertThat(model.stepProperty().get()).isEqualTo(new PrintStep.WrongField("name"));
        model.save("文件", Map.of("via", "pdf", "folder", folder.toString(), "dpi", "300"), true);
        assertThat(model.stepProperty().get())
                .isInstanceOfSatisfying(
                        PrintStep.Tested.class,
                        tested ->
                                assertThat(tested.outcome()).isEqualTo(new PrintOutcome.Spooled()));
        assertThat(folder.toFile().list()).hasSize(1);
        model.remove("文件");
        assertThat(model.shownProperty().get().printers()).isEmpty();
        assertThat(model.printerProperty().get()).isEmpty();
    }
}
