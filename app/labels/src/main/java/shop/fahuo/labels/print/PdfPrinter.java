package shop.fahuo.labels.print;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A folder instead of a printer: a PDF for each label, under its name. A file is whole or not
/// there.
public final class PdfPrinter implements Printer {

    private final PrinterProfile profile;
    private final Path folder;

    public PdfPrinter(PrinterProfile profile, Path folder) {
        this.profile = profile;
        this.folder = folder;
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        var pdf = LabelPdf.of(List.of(job.label()), profile.size().paper(), profile.dpi());
        var name = job.name().replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_-]", "_");
        try {
            Files.createDirectories(folder);
            var written = Files.createTempFile(folder, "label", ".part");
            Files.write(written, pdf);
            move(written, folder.resolve(name + ".pdf"));
            return new PrintOutcome.Spooled();
        } catch (IOException e) {
            return new PrintOutcome.Failed(PrintFault.NOT_WRITTEN, e.toString());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
