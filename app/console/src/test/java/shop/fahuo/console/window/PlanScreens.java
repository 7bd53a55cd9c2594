package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleShop;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.distributor.SampleTree;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.store.commission.PlanTexts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// As [Screens], for plans.
class PlanScreens {

    private static final TestShop SHOP = new TestShop();
    private static final TestShop EMPTY = new TestShop();

    private static final String TEAM =
            """
            {"name": "团队方案（二〇二七年春节前试行，全国各省门店与社群适用）", "self": "sponsors",
             "cap": "30%", "orderCap": "500.00元",
             "rules": [
               {"id": "two", "kind": "levels", "rates": ["10%", "5%"], "missing": "kept"},
               {"id": "team", "kind": "differential",
                "ranks": {"普通": "2%", "银牌": "4%", "金牌": "6%"},
                "peers": {"share": "10%", "of": "earned", "most": 1}},
               {"id": "area", "kind": "regional", "rates": {"district": "1.2%", "city": "2%"}}],
             "skus": {"V001": [],
                      "P007": [{"id": "own", "kind": "levels", "rates": ["20.00元"],
                                "missing": "kept"}]},
             "agents": [{"province": "浙江省", "city": "杭州市", "agent": "D000007"}]}
            """;

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SHOP.store().distributors().put(SampleTree.list(2000, 400), TestShop.LEI);
        SHOP.store().distributors().put(buyers(), TestShop.LEI);
        SampleShop.fill(SHOP);
        SHOP.store()
                .commission()
                .plans()
                .activate(PlanTexts.example(), Optional.empty(), TestShop.LEI);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
        EMPTY.close();
    }

    @Test
    void drawPlans(@TempDir Path folder) throws IOException {
        var files = SampleImports.make();
        var team = Files.writeString(folder.resolve("团队方案.json"), TEAM);
        var bad = Files.writeString(folder.resolve("写错的.json"), wrong());
        draw(files, Language.CHINESE, Theme.LIGHT, team, bad);
        draw(files, Language.CHINESE, Theme.DARK, team, bad);
        draw(files, Language.ENGLISH, Theme.LIGHT, team, bad);
        try (var album = new Album(EMPTY, files, Language.CHINESE, Theme.LIGHT)) {
            album.noPlan();
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    private static void draw(
            SampleImports files, Language language, Theme theme, Path team, Path bad)
            throws IOException {
        try (var album = new Album(SHOP, files, language, theme)) {
            album.plans(team, bad);
        }
    }

    /// A third of the shop's buyers were brought by somebody.
    private static List<Distributor> buyers() {
        var joined = TestShop.NOW.minus(Duration.ofDays(100));
        return IntStream.range(0, 130)
                .mapToObj(
                        i ->
                                new Distributor(
                                        "U%06d".formatted(i * 3),
                                        "D%06d".formatted(5 + i * i % 37),
                                        "买家",
                                        "137%08d".formatted(i),
                                        "",
                                        joined,
                                        "",
                                        ""))
                .toList();
    }

    private static String wrong() {
        return TEAM.replace("\"10%\", \"5%\"", "\"40%\", 5").replace("\"P007\"", "\"\"");
    }
}
