package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.label.SampleLabels;

import java.util.List;
import java.util.stream.IntStream;

/// Prints labels in a process of its own, since which CUPS Java's printing talks to is settled by
/// the environment it starts in. Says a line for each: what became of it.
public final class CupsPrints {

    private CupsPrints() {}

    /// @param args `driver` or `raw`, the queue, the size, how many
    public static void main(String[] args) {
        var profile = profile(LabelSize.valueOf(args[2]));
        var printer =
                args[0].equals("driver")
                        ? new DriverPrinter(profile, args[1])
                        : new RawQueuePrinter(profile, args[1]);
        jobs(profile, Integer.parseInt(args[3]))
                .forEach(job -> System.out.println(printer.print(job)));
    }

    static PrinterProfile profile(LabelSize size) {
        return PrinterProfile.of(Language.TSPL, size, Dpi.DPI_203);
    }

    static List<PrintJob> jobs(PrinterProfile profile, int count) {
        var fonts = new Fonts();
        var layouts = new Labels(fonts);
        var renderer = new Renderer(fonts, profile.dpi());
        return IntStream.range(0, count)
                .mapToObj(
                        number -> {
                            var content = SampleLabels.of(LabelCourier.SF, number);
                            var page = layouts.lay(content, profile.size()).page();
                            return new PrintJob(content.waybill().number(), renderer.render(page));
                        })
                .toList();
    }
}
