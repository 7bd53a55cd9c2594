package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class PreferencesTest {

    @TempDir Path folder;

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        var liked =
                new Preferences(
                        Optional.of(Language.ENGLISH), Theme.DARK, Optional.of(TestShop.LEI));
        liked.write(home());
        assertThat(Preferences.read(home())).isEqualTo(liked);
        assertThat(home().scratch()).isEmptyDirectory();
    }

    @Test
    void areNoneAtFirst() throws IOException {
        assertThat(Preferences.read(home())).isEqualTo(Preferences.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=PINK\nlanguage=fr\nperson=\n", "\\u12", "\u0000="})
    void areNoneWhenTheFileIsBroken(String text) throws IOException {
        Files.writeString(file(), text);
        assertThat(Preferences.read(home())).isEqualTo(Preferences.NONE);
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

    private Home home() throws IOException {
        return Home.at(folder);
    }

    private Path file() throws IOException {
        return home().preferences();
    }
}
