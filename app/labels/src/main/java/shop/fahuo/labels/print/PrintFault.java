package shop.fahuo.labels.print;

import java.util.Locale;
import java.util.ResourceBundle;

/// Why a label is not printed, or why nobody knows.
public enum PrintFault {
    /// The system has no queue of this name.
    NO_QUEUE,
    /// Nothing answers at the printer's address.
    UNREACHABLE,
    /// The printer stopped reading: paper, ribbon or cover.
    STALLED,
    /// The connection ended before the whole label was through.
    BROKEN_OFF,
    /// The label was sent whole, and the printer did not say that it has it.
    UNCONFIRMED,
    /// The system's spooler or the driver refused.
    REFUSED,
    /// The file could not be written.
    NOT_WRITTEN,
    /// Somebody stopped the run.
    STOPPED;

    /// What to tell the person at the printer, with what to do next.
    public String words(Locale locale) {
        return ResourceBundle.getBundle("shop.fahuo.labels.print.fault", locale).getString(name());
    }
}
