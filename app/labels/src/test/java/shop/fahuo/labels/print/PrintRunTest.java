package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.label.LabelSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class PrintRunTest {

    private static final PrinterProfile PROFILE =
            PrinterProfile.of(Language.ZPL, LabelSize.W76_H130, Dpi.DPI_203);
    private static final List<PrintJob> JOBS =
            Stream.of("SF1", "SF2", "SF3")
                    .map(name -> new PrintJob(name, new Bitmap(608, 1040)))
                    .toList();

    @TempDir Path folder;

    @Test
    void writesAFileForEveryLabel() throws IOException {
        var printer = new PdfPrinter(PROFILE, folder.resolve("labels"));
        var taken = new ArrayList<PrintJob>();
        assertThat(new PrintRun(printer, taken::add).print(JOBS.iterator()))
                .isEqualTo(new PrintRun.Result(3, Optional.empty()));
        assertThat(taken).isEqualTo(JOBS);
        try (var files = Files.list(folder.resolve("labels"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("SF1.pdf", "SF2.pdf", "SF3.pdf");
        }
    }

    @Test
    void stopsAtTheFirstLabelThatIsNotTaken() throws IOException {
        Files.createDirectories(folder.resolve("SF2.pdf").resolve("in the way"));
        var taken = new ArrayList<PrintJob>();
        var result =
                new PrintRun(new PdfPrinter(PROFILE, folder), taken::add).print(JOBS.iterator());
        assertThat(result.spooled()).isEqualTo(1);
        assertThat(taken).isEqualTo(JOBS.subList(0, 1));
        assertThat(result.stop().orElseThrow().job()).isEqualTo(JOBS.get(1));
    }

    @Test
    void stopsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        var result =
                new PrintRun(new PdfPrinter(PROFILE, folder), job -> {}).print(JOBS.iterator());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stop())
                .contains(
                        new PrintRun.Stop(
                                JOBS.getFirst(), new PrintOutcome.Failed(PrintFault.STOPPED, "")));
    }

    @Test
    void saysThatAQueueIsNotThere() {
        var missing = new PrintOutcome.Failed(PrintFault.NO_QUEUE, "no such queue");
        assertThat(new RawQueuePrinter(PROFILE, "no such queue").print(JOBS.getFirst()))
                .isEqualTo(missing);
        assertThat(new DriverPrinter(PROFILE, "no such queue").print(JOBS.getFirst()))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @EnumSource(PrintFault.class)
    void saysEveryFaultInBothLanguages(PrintFault fault) {
        assertThat(fault.words(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(fault.words(Locale.ENGLISH)).matches("[^\\p{IsHan}]+");
    }
}
