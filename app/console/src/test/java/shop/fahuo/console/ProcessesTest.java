package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program in processes of its own, as it is built, two and more on one home.
@Timeout(180)
class ProcessesTest {

    @TempDir Path folder;

    @Test
    void verbsAreCarriedOutByWhoeverHasTheShopOpenUntilItDies() throws Exception {
        var catalogue = SampleFiles.in(folder, "catalogue.csv").toString();
        var orders = SampleFiles.in(folder, "orders.csv").getFileName().toString();
        var owner = start("work");
        awaitError(owner, "working");

        assertThat(end(start("import", catalogue))).contains("24 created");
        // Named as it is called where the caller is, not where the owner is.
        assertThat(end(start("import", orders, "--json"))).contains("\"created\":3");

        owner.destroyForcibly().waitFor();

        assertThat(end(start("orders", "--json"))).contains("T001", "T002", "T003");
    }

    @Test
    void ofManyThatStartAtOnceEachIsServed() throws Exception {
        var catalogue = SampleFiles.in(folder, "catalogue.csv").toString();
        var starters = new ArrayList<Process>();
        for (int i = 0; i < 6; i++) {
            starters.add(start("import", catalogue, "--json"));
        }
        long created = 0;
        for (var starter : starters) {
            created += end(starter).contains("\"created\":24") ? 1 : 0;
        }

        assertThat(created).isEqualTo(1);
    }

    @Test
    void aWindowThatIsAskedToEndClosesItsShop() throws Exception {
        var window = start();
        var catalogue = SampleFiles.in(folder, "catalogue.csv").toString();
        do {
            end(start("import", catalogue));
        } while (!logged("window ready"));
        assertThat(folder.resolve("home")).isDirectoryContaining("glob:**/*.open");

        window.destroy();

        assertThat(window.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("home")).isDirectoryNotContaining("glob:**/*.open");
    }

    private boolean logged(String words) throws IOException {
        try (var logs = Files.newDirectoryStream(folder.resolve("home/logs"), "*.log")) {
            for (var log : logs) {
                if (Files.readString(log).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Process start(String... typed) throws IOException {
        var command = new ArrayList<>(java());
        command.addAll(List.of("--home", folder.resolve("home").toString(), "--lang", "en"));
        command.addAll(List.of(typed));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    /// As this test runs: on modules under Maven, on a class path elsewhere.
    private static List<String> java() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options =
                List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dfahuo.keyring=off",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"));
        var modules = Optional.ofNullable(System.getProperty("jdk.module.path"));
        var main = modules.map(ProcessesTest::onModules).orElse(List.of(Main.class.getName()));
        return Stream.concat(options.stream(), main.stream()).toList();
    }

    private static List<String> onModules(String path) {
        return List.of(
                "--add-reads=shop.fahuo.rules=ALL-UNNAMED",
                "-p",
                path,
                "-m",
                "shop.fahuo.console/shop.fahuo.console.Main");
    }

    private static void awaitError(Process process, String words) throws IOException {
        var err = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
        var line = err.readLine();
        while (line != null && !line.contains(words)) {
            line = err.readLine();
        }
        assertThat(line).as("said before it ended").isNotNull();
    }

    private static String end(Process process) throws IOException, InterruptedException {
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(err).isZero();
        return out;
    }
}
