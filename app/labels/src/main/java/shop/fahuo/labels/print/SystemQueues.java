package shop.fahuo.labels.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/// The printers that the system knows.
public final class SystemQueues {

    private SystemQueues() {}

    /// Their names, as the system shows them.
    public static List<String> names() {
        return Arrays.stream(services()).map(PrintService::getName).sorted().toList();
    }

    static Optional<PrintService> find(String name) {
        return Arrays.stream(services())
                .filter(service -> service.getName().equals(name))
                .findFirst();
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }
}
