package shop.fahuo.console.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.kit.Language;

import java.nio.file.Path;
import java.util.Map;

class PracticeProcessTest {

    private static final String JAVA = Path.of("/jdk", "bin", "java").toString();

    @Test
    void startsTheLauncherItWasStartedBy() {
        assertThat(command(Map.of("fahuo.launcher", "/opt/fahuo/bin/fahuo", "java.home", "/jdk")))
                .containsExactly("/opt/fahuo/bin/fahuo", "demo", "--lang", "zh");
    }

    @Test
    void startsTheSameModulesWithoutALauncher() {
        var properties =
                Map.of(
                        "java.home", "/jdk",
                        "java.class.path", "/cp",
                        "jdk.module.path", "/lib",
                        "jdk.module.main", "shop.fahuo.console",
                        "jdk.module.main.class", "shop.fahuo.console.Main");
        assertThat(command(properties))
                .containsExactly(
                        JAVA,
                        "--class-path",
                        "/cp",
                        "--add-reads=shop.fahuo.rules=ALL-UNNAMED",
                        "--module-path",
                        "/lib",
                        "--module",
                        "shop.fahuo.console/shop.fahuo.console.Main",
                        "demo",
                        "--lang",
                        "zh");
    }

    @Test
    void startsFromAClassPathWhereThereIsNoModule() {
        assertThat(
                        command(
                                Map.of(
                                        "java.home", "/jdk",
                                        "java.class.path", "/cp",
                                        "glass.platform", "Headless")))
                .containsExactly(
                        JAVA,
                        "-Dglass.platform=Headless",
                        "--class-path",
                        "/cp",
                        "shop.fahuo.console.Main",
                        "demo",
                        "--lang",
                        "zh");
    }

    private static Iterable<String> command(Map<String, String> properties) {
        return new PracticeProcess(properties::get).command(Language.CHINESE);
    }
}
