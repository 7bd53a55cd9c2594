package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.payment.bill.BillRows;

import java.time.LocalDate;
import java.util.Optional;

/// The bills of one day of an account.
///
/// @param fund empty: nobody has it, so money and fees are taken as the trade bill tells them
public record DayBills(BillAccount account, LocalDate day, Bill trade, Optional<Bill> fund) {

    /// @param file the digest of the file; empty where the provider had nothing to tell of the day
    /// @param bytes how much there is to read
    public record Bill(BillRows rows, Optional<Sha256> file, long bytes) {

        public static final Bill EMPTY = new Bill(BillRows.NONE, Optional.empty(), 0);

        String hash() {
            return file.map(Sha256::hex).orElse("");
        }
    }
}
