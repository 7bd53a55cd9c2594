package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.SampleNeighbours;
import shop.fahuo.console.SampleShop;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// As [Screens], for lists that are narrowed.
class QueueScreens {

    private static final TestShop SHOP = new TestShop();

    private static final String FAULTY =
            """
            {"schema": 1, "views": [
              {"name": "今天的急单", "filter": {"phase": "ready", "placed": "soon"}},
              {"name": "大单", "filter": {"total": "500..100", "size": "big"}}]}
            """;

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SampleShop.fill(SHOP);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawQueues(@TempDir Path folder) throws IOException {
        var files = SampleImports.make();
        var faulty = Files.writeString(folder.resolve("views.json"), FAULTY);
        draw(files, Language.CHINESE, Theme.LIGHT, faulty);
        draw(files, Language.CHINESE, Theme.DARK, faulty);
        draw(files, Language.ENGLISH, Theme.LIGHT, faulty);
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    @Test
    void drawColumnsAndGroups() throws IOException {
        for (var look :
                List.of(
                        new Look(Language.CHINESE, Theme.LIGHT),
                        new Look(Language.ENGLISH, Theme.DARK))) {
            try (var album = new Album(SHOP, SampleImports.make(), look, new NoBills())) {
                album.columns();
                album.groups();
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    @Test
    void drawStacks() throws IOException {
        for (var language : Language.values()) {
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                drawStack(language, theme);
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    @Test
    void drawWhoElseIsThere() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var shop =
                        TestShop.shared(SHOP.clock(), server.getJdbcUrl("postgres", "postgres"));
                var there = shop.openAnother()) {
            SampleShop.fill(shop);
            var files = SampleImports.make();
            try (var album = new Album(shop, files, Language.CHINESE, Theme.LIGHT)) {
                album.onlookers(there);
            }
            try (var album = new Album(shop, files, Language.ENGLISH, Theme.DARK)) {
                album.onlookers(there);
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    /// What is answered for one picture is not there for the next.
    private static void drawStack(Language language, Theme theme) throws IOException {
        var clock = new MovingClock(TestShop.NOW);
        try (var shop = new TestShop(clock)) {
            shop.undoWindow(Duration.ofMinutes(30));
            SampleShop.fill(shop);
            SampleNeighbours.fill(shop);
            try (var album = new Album(shop, SampleImports.make(), language, theme)) {
                album.stack(clock);
            }
        }
    }

    private static void draw(SampleImports files, Language language, Theme theme, Path faulty) {
        try (var album = new Album(SHOP, files, language, theme)) {
            album.narrowed(faulty);
        }
    }
}
