package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.label.SampleLabels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Timeout(60)
class NetworkPrinterTest {

    private static final PrinterProfile PROFILE =
            PrinterProfile.of(Language.TSPL, LabelSize.W76_H130, Dpi.DPI_203);
    private static final NetworkPrinter.Patience SHORT =
            new NetworkPrinter.Patience(
                    Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(400));
    private static final List<PrintJob> JOBS = jobs(12);

    @Test
    void bytesArriveAsTheyWere() throws IOException {
        try (var device = new FakeDevice()) {
            var result = run(printer(device, true), JOBS);
            assertThat(result).isEqualTo(new PrintRun.Result(12, Optional.empty()));
            assertThat(device.printed()).isEqualTo(sent(JOBS));
        }
    }

    @Test
    void goesOnAtTheLabelOnWhichThePaperRanOut() throws IOException {
        try (var device = new FakeDevice()) {
            device.runsOutOfPaperAfter(4);
            var printer = printer(device, true);
            var first = run(printer, JOBS);
            assertThat(first.spooled()).isEqualTo(4);
            var stop = first.stop().orElseThrow();
            assertThat(stop.job()).isEqualTo(JOBS.get(4));
            assertThat(stop.why())
                    .isInstanceOfSatisfying(
                            PrintOutcome.Failed.class,
                            failed -> assertThat(failed.fault()).isEqualTo(PrintFault.STALLED));
            device.getsPaper();
            assertThat(run(printer, from(stop)).stop()).isEmpty();
            assertThat(device.printed()).isEqualTo(sent(JOBS));
        }
    }

    @Test
    void goesOnAtTheLabelOnWhichThePrinterHungUp() throws IOException {
        try (var device = new FakeDevice()) {
            device.hangsUpAfter(7);
            var printer = printer(device, true);
            var first = run(printer, JOBS);
            var stop = first.stop().orElseThrow();
            assertThat(first.spooled()).isEqualTo(7);
            assertThat(stop.why())
                    .isInstanceOfSatisfying(
                            PrintOutcome.Failed.class,
                            failed -> assertThat(failed.fault()).isEqualTo(PrintFault.BROKEN_OFF));
            device.getsPaper();
            run(printer, from(stop));
            assertThat(device.printed()).isEqualTo(sent(JOBS));
        }
    }

    /// Small enough to wait whole on the way: whether it was printed only a person can see.
    @Test
    void asksSomebodyToLookWhenAWholeLabelGotNoAnswer() throws IOException {
        try (var device = new FakeDevice()) {
            device.runsOutOfPaperAfter(0);
            var small = new PrintJob("SF1", new Bitmap(8, 8));
            var outcome = printer(device, true).print(small);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            PrintOutcome.Unknown.class,
                            unknown ->
                                    assertThat(unknown.fault()).isEqualTo(PrintFault.UNCONFIRMED));
        }
    }

    @Test
    void countsWhatWasWrittenWithAPrinterThatNeverHangsUp() throws IOException {
        try (var device = new FakeDevice()) {
            assertThat(run(printer(device, false), JOBS).spooled()).isEqualTo(12);
            device.awaits(12);
            assertThat(device.printed()).isEqualTo(sent(JOBS));
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        InetSocketAddress nobody;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new InetSocketAddress(closed.getInetAddress(), closed.getLocalPort());
        }
        var outcome = new NetworkPrinter(PROFILE, nobody, true, SHORT).print(JOBS.getFirst());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(PrintFault.UNREACHABLE));
    }

    @Test
    void saysThatANameIsNotKnown() {
        var nowhere = InetSocketAddress.createUnresolved("printer.invalid", 9100);
        var outcome = new NetworkPrinter(PROFILE, nowhere, true, SHORT).print(JOBS.getFirst());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(PrintFault.UNREACHABLE));
    }

    private static NetworkPrinter printer(FakeDevice device, boolean confirms) {
        return new NetworkPrinter(PROFILE, device.address(), confirms, SHORT);
    }

    private static PrintRun.Result run(Printer printer, List<PrintJob> jobs) {
        return new PrintRun(printer, job -> {}).print(jobs.iterator());
    }

    private static List<PrintJob> from(PrintRun.Stop stop) {
        return JOBS.subList(JOBS.indexOf(stop.job()), JOBS.size());
    }

    private static List<String> sent(List<PrintJob> jobs) {
        return jobs.stream().map(job -> FakeDevice.hash(PROFILE.encode(job.label()))).toList();
    }

    private static List<PrintJob> jobs(int count) {
        var fonts = new Fonts();
        var layouts = new Labels(fonts);
        var renderer = new Renderer(fonts, Dpi.DPI_203);
        var jobs = new ArrayList<PrintJob>();
        for (int number = 0; number < count; number++) {
            var label = layouts.lay(SampleLabels.of(LabelCourier.SF, number), PROFILE.size());
            jobs.add(
                    new PrintJob(
                            SampleLabels.waybill(LabelCourier.SF, number),
                            renderer.render(label.page())));
        }
        return List.copyOf(jobs);
    }
}
