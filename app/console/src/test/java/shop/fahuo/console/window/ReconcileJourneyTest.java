package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.NoFiles;
import shop.fahuo.console.SampleBills;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.reconcile.ReconcileModel;
import shop.fahuo.console.reconcile.Which;
import shop.fahuo.core.payment.bill.MatchOutcome;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// How the bookkeeper reads a day of bills and explains a difference, with the keyboard.
class ReconcileJourneyTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        var bills = new SampleBills(shop, "1900001").paid(5);
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        lei = new Journey(shop, TestShop.LEI, importer, new NoFiles(), bills);
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void readsTheBillsOfADayAndExplainsADifference() {
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        lei.await(
                () ->
                        lei.find("reconcile").isVisible()
                                && !model().days().rowsProperty().get().isEmpty());
        lei.press(KeyCode.DOWN);
        lei.press(KeyCode.DOWN);
        lei.await(() -> day().filter(SampleBills.DAY.toString()::equals).isPresent());

        lei.press(KeyCode.R);
        lei.await(() -> lei.shows("reconcile-reading-fetch"));
        lei.click("reconcile-reading-fetch");
        lei.await(() -> lei.shows("reading-close") && !lei.shows("reconcile-reading-fetch"));
        lei.click("reading-close");
        lei.await(() -> !lei.shows("reading"));

        lei.run(() -> model().differences().only(Optional.of(MatchOutcome.AMOUNT)));
        lei.await(() -> differences() == 1);
        lei.press(KeyCode.D);
        lei.await(() -> lei.shows("reconcile-note"));
        assertThat(lei.find("reconcile-give").isDisabled()).isTrue();
        lei.run(() -> lei.find("reconcile-note", TextInputControl.class).setText("优惠券"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> differences() == 0);
        lei.run(() -> model().differences().show(Which.SETTLED));
        lei.await(() -> differences() == 1);
    }

    private ReconcileModel model() {
        return lei.window().models().reconcile();
    }

    private Optional<String> day() {
        return model().days().selectedProperty().get().map(row -> row.day().toString());
    }

    private int differences() {
        return lei.find("reconcile-table", TableView.class).getItems().size();
    }
}
