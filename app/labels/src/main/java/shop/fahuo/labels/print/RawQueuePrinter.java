package shop.fahuo.labels.print;

import java.util.Optional;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;

/// A queue of the system that hands its bytes to the printer as they are, e.g. one on USB.
public final class RawQueuePrinter implements Printer {

    private final PrinterProfile profile;
    private final String queue;

    public RawQueuePrinter(PrinterProfile profile, String queue) {
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
        var doc = new SimpleDoc(profile.encode(job.label()), DocFlavor.BYTE_ARRAY.AUTOSENSE, null);
        var attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(job.name(), null));
        try {
            service.createPrintJob().print(doc, attributes);
            return new PrintOutcome.Spooled();
        } catch (PrintException e) {
            return new PrintOutcome.Failed(
                    PrintFault.REFUSED, Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }
}
