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
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.print.PrintService;

/// A queue of the system with the maker's driver. The paper is set to the label's exact size with
/// no margin; without that, drivers centre the label on A4.
///
/// Where the system prints by CUPS its own command is given a page of exactly that size and told
/// so: what Java prints there says its size only inside, and CUPS puts it on the queue's paper.
public final class DriverPrinter implements Printer {

    private static final Path LP = Path.of("/usr/bin/lp");

    private final PrinterProfile profile;
    private final String queue;

    public DriverPrinter(PrinterProfile profile, String queue) {
        this.profile = profile;
        this.queue = queue;
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        return SystemQueues.find(queue)
                .map(service -> Files.isExecutable(LP) ? byCups(job) : print(job, service))
                .orElseGet(() -> new PrintOutcome.Failed(PrintFault.NO_QUEUE, queue));
    }

    private PrintOutcome byCups(PrintJob job) {
        var paper = profile.size().paper();
        var command =
                new ProcessBuilder(
                        LP.toString(),
                        "-s",
                        "-d",
                        queue,
                        "-t",
                        job.name(),
                        "-o",
                        "media=Custom.%dx%dmm".formatted(paper.width() / 10, paper.height() / 10),
                        "-o",
                        "print-scaling=none");
        try {
            var lp = command.redirectErrorStream(true).start();
            try (var page = lp.getOutputStream()) {
                var dots = profile.placed(job.label());
                page.write(LabelPdf.of(List.of(dots), paper, profile.dpi()));
            }
            var said = new String(lp.getInputStream().readAllBytes(), Charset.defaultCharset());
            return lp.waitFor() == 0
                    ? new PrintOutcome.Spooled()
                    : new PrintOutcome.Failed(PrintFault.REFUSED, said.strip());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new PrintOutcome.Unknown(PrintFault.STOPPED, "");
        } catch (IOException e) {
            return new PrintOutcome.Failed(PrintFault.REFUSED, e.toString());
        }
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
