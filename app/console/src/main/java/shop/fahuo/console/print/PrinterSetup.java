package shop.fahuo.console.print;

import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.print.DriverPrinter;
import shop.fahuo.labels.print.Ipp;
import shop.fahuo.labels.print.Language;
import shop.fahuo.labels.print.NetworkPrinter;
import shop.fahuo.labels.print.PdfPrinter;
import shop.fahuo.labels.print.Printer;
import shop.fahuo.labels.print.PrinterProfile;
import shop.fahuo.labels.print.RawQueuePrinter;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How one printer is reached, and how it prints.
///
/// @param ipp where it can be asked how it is; empty where nobody would answer
public record PrinterSetup(String name, Way way, PrinterProfile profile, Optional<URI> ipp) {

    /// How a label gets to a printer.
    public sealed interface Way {

        /// A queue of the system with the maker's driver.
        record Driver(String queue) implements Way {}

        /// A queue of the system that hands bytes on as they are.
        record Raw(String queue) implements Way {}

        /// The printer's own port.
        ///
        /// @param confirms whether it hangs up when it has read a label
        record Network(String host, int port, boolean confirms) implements Way {}

        /// A folder of PDFs.
        record Pdf(Path folder) implements Way {}
    }

    /// One whose labels go into a folder.
    public static PrinterSetup pdf(String name, Path folder, LabelSize size, Dpi dpi) {
        return new PrinterSetup(
                name,
                new Way.Pdf(folder),
                PrinterProfile.of(Language.TSPL, size, dpi),
                Optional.empty());
    }

    public Printer printer() {
        return switch (way) {
            case Way.Driver(var queue) -> new DriverPrinter(profile, queue);
            case Way.Raw(var queue) -> new RawQueuePrinter(profile, queue);
            case Way.Network(var host, var port, var confirms) ->
                    new NetworkPrinter(
                            profile,
                            new InetSocketAddress(host, port),
                            confirms,
                            NetworkPrinter.Patience.USUAL);
            case Way.Pdf(var folder) -> new PdfPrinter(profile, folder);
        };
    }

    /// Where to ask for its state: what was said, or the system's own queue.
    public Optional<URI> asked() {
        return ipp.or(
                () ->
                        switch (way) {
                            case Way.Driver(var queue) -> Optional.of(Ipp.queue(queue));
                            case Way.Raw(var queue) -> Optional.of(Ipp.queue(queue));
                            case Way.Network _, Way.Pdf _ -> Optional.empty();
                        });
    }

    /// As it is kept; [PrinterFields] reads it again.
    public Map<String, String> fields() {
        return PrinterFields.write(this);
    }
}
