package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as it is packaged, by its own launcher: what only its modules can lack shows here (a
/// font that cannot be read, a driver that is not found, a cache that is not taken).
@Timeout(300)
class PackagedIT {

    private static final Path PROGRAM = Path.of(System.getProperty("fahuo.launcher"));
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    @TempDir private Path folder;

    @Test
    void opensItsWindowVerifiesAndDraws() throws IOException, InterruptedException {
        run("demo", "--max-seconds", "2");
        assertThat(log()).contains("window ready after").doesNotContain("SEVERE");
        assertThat(run("verify", "--json")).contains("\"ok\":true").doesNotContain("\"ok\":false");
        run("distributor", "tree", "D01", "--to", file("tree.png"));
        assertThat(begin("tree.png")).contains("PNG");
        run("settlement", "statement", "2026-10", "D01", "--to", file("a.pdf"));
        assertThat(begin("a.pdf")).startsWith("%PDF");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String begin(String name) throws IOException {
        return Files.readString(folder.resolve(name), ISO_8859_1).substring(0, 8);
    }

    private String log() throws IOException {
        try (var files = Files.list(folder.resolve("home/logs"))) {
            var all = new StringBuilder();
            for (var file : files.filter(each -> each.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /// @return what it printed
    private String run(String... typed) throws IOException, InterruptedException {
        var script = PROGRAM.resolve("bin").resolve(WINDOWS ? "fahuo.bat" : "fahuo");
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(typed));
        command.addAll(List.of("--home", file("home"), "--lang", "en"));
        var said = folder.resolve("said.txt").toFile();
        var complained = folder.resolve("complained.txt").toFile();
        var starting = new ProcessBuilder(command).redirectOutput(said).redirectError(complained);
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        starting.environment()
                .put(
                        "FAHUO_JAVA_OPTS",
                        "-Dfahuo.keyring=off -Dglass.platform=Headless -Dprism.order=sw");
        int status = starting.start().waitFor();
        assertThat(status)
                .as("%s: %s", List.of(typed), Files.readString(complained.toPath(), UTF_8))
                .isZero();
        return Files.readString(said.toPath(), UTF_8);
    }
}
