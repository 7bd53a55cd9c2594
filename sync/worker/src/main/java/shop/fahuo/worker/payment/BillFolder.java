package shop.fahuo.worker.payment;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.bill.BillFile;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.DayBills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where bills are kept as they came, for a while.
///
/// @param folder only its owner may open it
public record BillFolder(Path folder) {

    private static final Duration KEPT = Duration.ofDays(90);

    /// What became of a download.
    public sealed interface Fetched {

        record Both(DayBills bills) implements Fetched {}

        /// @param reply what the provider said instead of a bill
        record Not(PaymentReply<Boolean> reply) implements Fetched {}
    }

    /// Fetches both bills of a day.
    public Fetched fetch(PaymentProvider provider, BillAccount account, LocalDate day)
            throws IOException {
        var trade = file(account, day, BillKind.TRADE);
        var tradeReply = provider.bill(BillKind.TRADE, day, trade);
        if (!(tradeReply instanceof PaymentReply.Ok<Boolean>(var hasTrades))) {
            return new Fetched.Not(tradeReply);
        }
        var fund = file(account, day, BillKind.FUND);
        var fundReply = provider.bill(BillKind.FUND, day, fund);
        if (!(fundReply instanceof PaymentReply.Ok<Boolean>(var hasFunds))) {
            return new Fetched.Not(fundReply);
        }
        return new Fetched.Both(
                new DayBills(
                        account,
                        day,
                        hasTrades ? bill(account, BillKind.TRADE, trade) : DayBills.Bill.EMPTY,
                        Optional.of(
                                hasFunds
                                        ? bill(account, BillKind.FUND, fund)
                                        : DayBills.Bill.EMPTY)));
    }

    private static DayBills.Bill bill(BillAccount account, BillKind kind, Path file)
            throws IOException {
        return bill(new BillFile(account.provider(), kind, file));
    }

    /// A bill that somebody has.
    public static DayBills.Bill bill(BillFile file) throws IOException {
        return new DayBills.Bill(file, Optional.of(file.hash()), Files.size(file.file()));
    }

    private Path file(BillAccount account, LocalDate day, BillKind kind) {
        var name =
                "%s-%s-%s-%s.csv"
                        .formatted(account.provider(), account.receiver(), day, kind)
                        .toLowerCase(Locale.ROOT);
        return folder.resolve(name.replaceAll("[^a-z0-9.-]", "_"));
    }

    /// Takes away what has been kept long enough.
    public void tidy(Instant now) throws IOException {
        List<Path> old;
        try (var files = Files.list(folder)) {
            old = files.filter(file -> isOld(file, now)).toList();
        }
        for (var file : old) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isOld(Path file, Instant now) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT));
        } catch (IOException e) {
            return false;
        }
    }
}
