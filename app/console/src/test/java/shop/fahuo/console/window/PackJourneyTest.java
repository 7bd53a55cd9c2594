package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.SkuCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// One hand on the scanner: everything is typed, nothing is clicked.
class PackJourneyTest {

    private static final String POT = "6901234567892";

    @TempDir Path folder;

    private final TestShop shop = new TestShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void scansWrongThenRightAndTheParcelLeaves() throws TimeoutException {
        var id = BookedParcels.in(shop.store(), TestShop.NOW, 1).getFirst();
        var catalogue = shop.store().catalogue();
        var pot = Optional.ofNullable(catalogue.all().get(new SkuCode("POT"))).orElseThrow();
        catalogue.put(List.of(pot.with(List.of(new Barcode(POT)))), TestShop.LEI);
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        try (var journey = new Journey(shop, TestShop.LEI, importer)) {
            journey.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            journey.await(() -> journey.find("pack-scan").isFocused());
            scan(journey, id.toString());
            journey.await(() -> journey.shows("pack-card"));
            assertThat(journey.text("pack-progress")).isEqualTo("0 / 1");
            scan(journey, "4006381333931");
            journey.await(() -> journey.find("pack-alarm").isVisible());
            journey.press(KeyCode.ESCAPE);
            assertThat(journey.find("pack-alarm").isVisible()).isFalse();
            // Whatever had the keyboard gives it back.
            journey.run(() -> journey.find("pack-undo").requestFocus());
            journey.await(() -> journey.find("pack-scan").isFocused());
            scan(journey, POT);
            journey.await(() -> journey.shows("pack-done"));
            assertThat(journey.text("pack-today")).isEqualTo("1");
            assertThat(shop.store().packing().list().find(id).orElseThrow().row().state())
                    .isEqualTo(ParcelState.LEFT);
        }
    }

    private static void scan(Journey journey, String digits) {
        digits.chars()
                .mapToObj(Character::toString)
                .map(KeyCode::getKeyCode)
                .forEach(journey::press);
        journey.press(KeyCode.ENTER);
    }
}
