package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.commission.PlanSubject;
import shop.fahuo.console.commission.PlanVersion;
import shop.fahuo.console.commission.PlansModel;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.store.commission.PlanTexts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// How a plan comes into force: read from a file that is wrong, read again once it is right, tried
/// on the past, and activated, with the keyboard.
class PlanJourneyTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Path plan;
    private Journey lei;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        plan = folder.resolve("plan.json");
        Files.writeString(plan, PlanTexts.example().replace("\"5%\"", "\"five\""));
        shop.takeKeys(2);
        shop.decide();
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        lei = new Journey(shop, TestShop.LEI, importer, new OneFile(plan));
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void aFileThatIsRightIsTriedAndPutInForce() throws IOException {
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        lei.await(() -> lei.find("plans").isVisible() && model().readProperty().get());
        lei.press(KeyCode.O);
        lei.await(() -> model().subjectProperty().get() instanceof PlanSubject.Faulty);
        lei.press(KeyCode.A);
        assertThat(lei.shows("plan-activate-sheet")).isFalse();

        Files.writeString(plan, PlanTexts.example());
        lei.press(KeyCode.O);
        lei.await(() -> model().subjectProperty().get() instanceof PlanSubject.Draft);
        lei.press(KeyCode.T);
        lei.await(() -> model().triedProperty().get().isPresent());
        assertThat(shop.store().commission().plans().all()).isEmpty();

        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("plan-activate-sheet"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> lei.shows("plan-activated"));
        assertThat(model().subjectProperty().get())
                .isInstanceOfSatisfying(
                        PlanSubject.Version.class,
                        shown ->
                                assertThat(shown.version().standing())
                                        .isEqualTo(PlanVersion.Standing.LIVE));
        assertThat(shop.store().commission().plans().at(TestShop.NOW)).isPresent();
    }

    private PlansModel model() {
        return lei.window().models().plans();
    }
}
