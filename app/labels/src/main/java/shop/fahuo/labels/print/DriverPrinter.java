package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.util.Optional;

import javax.print.PrintService;

/// A queue of the system with the maker's driver. The paper is set to the label's exact size with
/// no margin; without that, drivers centre the label on A4.
public final class DriverPrinter implements Printer {

    private final PrinterProfile profile;
    private final String queue;

    public DriverPrinter(PrinterProfile profile, String queue) {
        this.profile = profile;
        this.queue = queue;
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        return SystemQueues.find(queue)
                .map(service -> print(job, service))
                .orElseGet(() -> new PrintOutcome.Failed(PrintFault.NO_QUEUE, queue));
    }

    private PrintOutcome print(PrintJob job, PrintService service) {
        var book = new Book();
        book.append(page(profile.placed(job.label())), format());
        try {
            var spooler = PrinterJob.getPrinterJob();
            spooler.setPrintService(service);
            spooler.setJobName(job.name());
            spooler.setPageable(book);
            spooler.print();
            return new PrintOutcome.Spooled();
        } catch (PrinterException e) {
            return new PrintOutcome.Failed(
                    PrintFault.REFUSED, Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    private PageFormat format() {
        var size = profile.size().paper();
        var paper = new Paper();
        paper.setSize(size.pointsWide(), size.pointsHigh());
        paper.setImageableArea(0, 0, size.pointsWide(), size.pointsHigh());
        var format = new PageFormat();
        format.setPaper(paper);
        return format;
    }

    /// A dot of the label is exactly one of the printer's.
    private Printable page(Bitmap label) {
        double scale = 72 / (profile.dpi().perMillimetre() * 25.4);
        return (graphics, format, number) -> {
            if (number > 0) {
                return Printable.NO_SUCH_PAGE;
            }
            ((Graphics2D) graphics)
                    .drawRenderedImage(
                            label.image(), AffineTransform.getScaleInstance(scale, scale));
            return Printable.PAGE_EXISTS;
        };
    }
}
