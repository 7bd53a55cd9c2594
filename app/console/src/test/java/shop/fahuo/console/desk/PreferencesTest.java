package shop.fahuo.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.order.column.ColumnChoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PreferencesTest {

    @TempDir Path folder;

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        Files.writeString(file(), "person=李雷\nsomethingNewer=1\n");
        var look = new Look(Language.ENGLISH, Theme.DARK, TextSize.LARGEST);
        Preferences.read(home()).with(look).with(new LockAfter(5)).write(home());
        var liked = Preferences.read(home());
        assertThat(look(liked)).isEqualTo(look);
        assertThat(liked.lockAfter()).isEqualTo(new LockAfter(5));
        assertThat(liked.person()).contains(TestShop.LEI);
        assertThat(liked.lines()).containsEntry("somethingNewer", "1");
        assertThat(home().scratch()).isEmptyDirectory();
    }

    @Test
    void keepTheKeysOfEachPersonApart() throws IOException {
        var keys = Map.of("review.approve", "F6", "shell.keys", "Shortcut+Slash");
        Preferences.NONE.withKeys(TestShop.LEI, keys).write(home());
        var liked = Preferences.read(home());
        assertThat(liked.keys(TestShop.LEI)).isEqualTo(keys);
        assertThat(liked.keys(TestShop.MEI)).isEmpty();
        assertThat(liked.withKeys(TestShop.LEI, Map.of()).keys(TestShop.LEI)).isEmpty();
    }

    @Test
    void keepTheColumnsOfEachPersonApart() throws IOException {
        Files.writeString(file(), "columns.韩梅梅=number goods -number\n");
        var chosen = ColumnChoice.parse("number goods:320 -phase total");
        Preferences.read(home()).withColumns(TestShop.LEI, chosen).write(home());
        var liked = Preferences.read(home());
        assertThat(liked.columns(TestShop.LEI)).isEqualTo(chosen);
        assertThat(liked.columns(TestShop.MEI)).isEqualTo(ColumnChoice.NONE);
        assertThat(liked.withColumns(TestShop.LEI, ColumnChoice.NONE).columns(TestShop.LEI))
                .isEqualTo(ColumnChoice.NONE);
    }

    @Test
    void areNoneAtFirst() throws IOException {
        assertThat(Preferences.read(home())).isEqualTo(Preferences.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "theme=PINK\nlanguage=fr\nperson=\ntextSize=95\nlockAfterMinutes=61",
                "textSize=large",
                "\\u12",
                "\u0000="
            })
    void areTheUsualOnesWhereTheFileMakesNoSense(String text) throws IOException {
        Files.writeString(file(), text);
        var read = Preferences.read(home());
        assertThat(read.language()).isEmpty();
        assertThat(read.person()).isEmpty();
        assertThat(read.theme()).isEqualTo(Theme.LIGHT);
        assertThat(read.textSize()).isEqualTo(TextSize.USUAL);
        assertThat(read.lockAfter()).isEqualTo(LockAfter.USUAL);
    }

    @Test
    void areNoneWhenTheFileIsNoText() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(Preferences.read(home())).isEqualTo(Preferences.NONE);
    }

    @Test
    void doNoHarmWhereTheyCannotBeWritten() throws IOException {
        Files.createDirectory(file());
        Files.createFile(file().resolve("something"));
        Preferences.NONE.write(home());
        assertThat(Preferences.read(home())).isEqualTo(Preferences.NONE);
    }

    private static Look look(Preferences liked) {
        return new Look(liked.language().orElseThrow(), liked.theme(), liked.textSize());
    }

    private Home home() throws IOException {
        return Home.at(folder);
    }

    private Path file() throws IOException {
        return home().preferences();
    }
}
