package shop.fahuo.console.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.WeightText.Reading;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class ScaleTest {

    private static final Reading HALF = new Reading(new Grams(500), true);
    private static final Reading MOVING = new Reading(new Grams(700), false);
    private static final Reading MORE = new Reading(new Grams(750), true);

    /// A terminal of its own; whoever starts it reads its name, then types what a scale would say.
    private static final String TERMINAL =
            "import os,pty,sys,tty\n"
                    + "m,s=pty.openpty()\n"
                    + "tty.setraw(s)\n"
                    + "print(os.ttyname(s),flush=True)\n"
                    + "for line in sys.stdin: os.write(m,line.strip().encode()+b'\\r"
                    + "\\n"
                    + "')\n";

    @Test
    void readsLinesWhateverEndsThemAndRepeatsNone() throws IOException {
        var wire =
                "kg\r\nST,GS,+  0.500kg\r\nST,GS,+  0.500kg\r\n\u0002US,GS,+  0.700kg\r"
                        + "ST,GS,+  0.750kg\n"
                        + "x".repeat(200);
        var told = new ArrayList<Reading>();
        ScaleLines.read(
                new ByteArrayInputStream(wire.getBytes(StandardCharsets.US_ASCII)), told::add);
        assertThat(told).containsExactly(HALF, MOVING, MORE);
    }

    @Test
    @Timeout(60)
    void listensToARealTerminal() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 makes the terminal");
        var process = new ProcessBuilder("/usr/bin/python3", "-c", TERMINAL).start();
        try (var scale = new Scale();
                var name =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8));
                var says = process.outputWriter(StandardCharsets.US_ASCII)) {
            BlockingQueue<Reading> told = new LinkedBlockingQueue<>();
            scale.listen(name.readLine(), told::add);
            assertThat(scale.isOpen()).isTrue();
            says.write("ST,GS,+  0.500kg\nUS,GS,+  0.700kg\nST,GS,+  0.750kg\n");
            says.flush();
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(HALF);
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(MOVING);
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(MORE);
        } finally {
            process.destroy();
        }
    }

    @Test
    void staysSilentWhereThereIsNoScale() {
        try (var scale = new Scale()) {
            scale.listen("/dev/no-such-scale", _ -> {});
            assertThat(scale.isOpen()).isFalse();
        }
    }

    @Test
    void makesTonesThatNobodyTakesForEachOther() {
        assertThat(PackTones.wave(PackSound.WRONG).length)
                .isGreaterThan(5 * PackTones.wave(PackSound.TICK).length);
        new PackTones(Runnable::run).accept(PackSound.TICK);
    }
}
