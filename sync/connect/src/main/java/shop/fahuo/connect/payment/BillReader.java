package shop.fahuo.connect.payment;

import shop.fahuo.core.payment.BillEntry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads a bill file of one provider and kind, a row at a time, however many there are.
public interface BillReader {

    /// Gives each row to `rows` as soon as it is read; they count only when the whole file does, so
    /// take them into a transaction that a [BillOutcome.Broken] undoes.
    ///
    /// @param file as [PaymentProvider#bill] leaves it, or as the provider's site gives it
    /// @throws IOException when the file cannot be opened or read at all
    BillOutcome read(Path file, Consumer<BillEntry> rows) throws IOException;
}
