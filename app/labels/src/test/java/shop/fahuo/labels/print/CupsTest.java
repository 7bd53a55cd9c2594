package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Scan;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.SampleLabels;
import shop.fahuo.labels.print.PrinterState.State;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Through a real CUPS. Skipped, with what to install, where there is none.
@Timeout(120)
class CupsTest {

    private static final Pattern GRAPHIC =
            Pattern.compile("~DGR:CUPS\\.GRF,(\\d+),(\\d+),([^^~]*)");

    private CupsDaemon cups;

    @BeforeEach
    void start() throws IOException {
        cups = CupsDaemon.start();
    }

    @AfterEach
    void stop() {
        if (cups != null) {
            cups.close();
        }
    }

    /// The queue's own paper is 4 by 5 inches, so the label's size has to come with the job. CUPS
    /// knows sizes in whole points: up to three dots less.
    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void aDriversPageIsExactlyTheLabel(LabelSize size) throws IOException {
        try (var device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            device.setSoTimeout(60_000);
            cups.addDriver("Labels", device.getLocalPort());
            assertThat(print("driver", "Labels", size, 1)).containsExactly("Spooled[]");
            var drawn = drawn(received(device));
            assertThat(drawn.width() - Dpi.DPI_203.dots(size.paper().width())).isBetween(-8, 0);
            assertThat(drawn.height() - Dpi.DPI_203.dots(size.paper().height())).isBetween(-3, 0);
            var image = drawn.image();
            var upper = image.getSubimage(0, 0, image.getWidth(), image.getHeight() * 3 / 4);
            assertThat(new Scan(upper).read(BarcodeFormat.CODE_128))
                    .isEqualTo(Optional.of(SampleLabels.waybill(LabelCourier.SF, 0)));
        }
    }

    /// What Zebra's driver made of it, in the compression of its language.
    private static Bitmap drawn(byte[] sent) {
        var graphic = GRAPHIC.matcher(new String(sent, StandardCharsets.ISO_8859_1));
        assertThat(graphic.find()).isTrue();
        int stride = Integer.parseInt(graphic.group(2));
        return PrinterSide.zpl(
                "^PW%d ^GFA,%s,%s,%d,%s^FS"
                        .formatted(
                                stride * 8,
                                graphic.group(1),
                                graphic.group(1),
                                stride,
                                graphic.group(3).replaceAll("\\s", ""))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] received(ServerSocket device) throws IOException {
        try (var connection = device.accept()) {
            return connection.getInputStream().readAllBytes();
        }
    }

    @Test
    void bytesArriveThroughARawQueueAsTheyWere() throws IOException {
        try (var device = new FakeDevice()) {
            cups.addRaw("Raw", device.address().getPort());
            print("raw", "Raw", LabelSize.W76_H130, 5);
            device.awaits(5);
            assertThat(device.printed()).isEqualTo(sent(5));
        }
    }

    @Test
    void paperThatRunsOutMakesNoDoubleAndNoGap() throws IOException {
        try (var device = new FakeDevice()) {
            device.runsOutOfPaperAfter(3);
            cups.addRaw("Raw", device.address().getPort());
            assertThat(print("raw", "Raw", LabelSize.W76_H130, 8))
                    .hasSize(8)
                    .containsOnly("Spooled[]");
            device.awaits(3);
            assertThat(device.printed()).isEqualTo(sent(8).subList(0, 3));
            device.getsPaper();
            device.awaits(8);
            assertThat(device.printed()).isEqualTo(sent(8));
        }
    }

    @Test
    void aStoppedQueueSaysSoAndPrintsEverythingOnceItGoesOn() throws IOException {
        try (var device = new FakeDevice()) {
            cups.addRaw("Raw", device.address().getPort());
            assertThat(state("Raw")).extracting(PrinterState::isReady).isEqualTo(true);
            cups.run("cupsdisable", "-r", "Out of paper", "Raw");
            var stopped = state("Raw");
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            assertThat(stopped.message()).isEqualTo("Out of paper");
            assertThat(stopped.reasons()).contains("paused");
            print("raw", "Raw", LabelSize.W76_H130, 3);
            assertThat(device.printed()).isEmpty();
            cups.run("cupsenable", "Raw");
            device.awaits(3);
            assertThat(device.printed()).isEqualTo(sent(3));
        }
    }

    @Test
    void aQueueThatIsNotThereIsSilent() {
        assertThat(new Ipp().ask(cups.queue("nobody")))
                .isEqualTo(new Ipp.Answer.Silent("IPP status 0x0406"));
    }

    private PrinterState state(String queue) {
        var answer = new Ipp().ask(cups.queue(queue));
        return answer instanceof Ipp.Answer.Told(var state) ? state : told(answer);
    }

    private static PrinterState told(Ipp.Answer answer) {
        throw new AssertionError(answer);
    }

    private static List<String> sent(int count) {
        var profile = CupsPrints.profile(LabelSize.W76_H130);
        return CupsPrints.jobs(profile, count).stream()
                .map(job -> FakeDevice.hash(profile.encode(job.label())))
                .toList();
    }

    /// @return what became of each
    private List<String> print(String way, String queue, LabelSize size, int count) {
        return cups.run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        CupsPrints.class.getName(),
                        way,
                        queue,
                        size.name(),
                        String.valueOf(count))
                .lines()
                .filter(line -> line.contains("["))
                .filter(line -> line.endsWith("]"))
                .toList();
    }

    private static String classPath() {
        try {
            var tests =
                    Objects.requireNonNull(
                            CupsTest.class.getResource(
                                    "/shop/fahuo/labels/print/CupsPrints.class"));
            return String.join(
                    File.pathSeparator,
                    Path.of(tests.toURI()).resolve("../../../../..").normalize().toString(),
                    System.getProperty("jdk.module.path", ""),
                    System.getProperty("java.class.path", ""));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
