package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleSettlement;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.store.settlement.PayoutTold;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// As [Screens], for what is paid out.
class SettlementScreens {

    private static final TestShop SHOP = new TestShop();
    private static final TestShop EMPTY = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        var sample = SampleSettlement.of(SHOP);
        sample.dueToAll();
        var first = sample.approved(sample.drafted());
        sample.told(
                first,
                Map.of(
                        "D1", SampleSettlement.stands(PaidOut.State.WAITING),
                        "D2", new PayoutTold.Refused("NOT_ENOUGH_QUOTA", "超出商户单日限额"),
                        "D3", SampleSettlement.stands(PaidOut.State.SUCCESS)));
        sample.due("D3", 88_000);
        sample.due("D1", 12_000);
        sample.drafted();
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
        EMPTY.close();
    }

    @Test
    void drawWhatIsPaidOut() throws IOException {
        var files = SampleImports.make();
        draw(files, Language.CHINESE, Theme.LIGHT);
        draw(files, Language.CHINESE, Theme.DARK);
        draw(files, Language.ENGLISH, Theme.LIGHT);
        try (var album = new Album(EMPTY, files, Language.CHINESE, Theme.LIGHT)) {
            album.noSettlement();
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    private static void draw(SampleImports files, Language language, Theme theme)
            throws IOException {
        try (var album = new Album(SHOP, files, language, theme)) {
            album.settlement();
        }
    }
}
