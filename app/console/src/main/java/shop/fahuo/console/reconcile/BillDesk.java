package shop.fahuo.console.reconcile;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.Bills;
import shop.fahuo.store.payment.bill.DayBills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches bills with the shop's own accounts, and reads files that people have.
///
/// @param scratch where bills lie while they are read
public record BillDesk(Bills bills, PaymentAccounts accounts, Path scratch, Clock clock)
        implements BillSource {

    /// Two bills to get, and one match.
    private static final int STEPS = 3;

    @Override
    public List<Shelf> shelves() {
        return accounts.setups().entrySet().stream()
                .map(setup -> new Shelf(account(setup.getValue()), name(setup.getKey())))
                .toList();
    }

    private static BillAccount account(PaymentSetup setup) {
        return new BillAccount(setup.account().provider(), setup.account().receiver());
    }

    /// `wechat/main` is `main` to people.
    private static String name(String account) {
        return account.substring(account.indexOf('/') + 1);
    }

    @Override
    public ReadingResult fetch(Shelf shelf, LocalDate day, Progress progress) {
        var setup =
                accounts.setups().values().stream()
                        .filter(one -> account(one).equals(shelf.account()))
                        .findFirst();
        if (setup.isEmpty()) {
            return new ReadingResult.Later("NO_ACCOUNT");
        }
        try {
            var folder = PrivateFiles.scratchFolder(scratch, "bills");
            try (var provider = setup.get().account().open(Timeouts.DEFAULT, clock)) {
                return fetch(provider, shelf, day, folder, progress);
            } finally {
                PrivateFiles.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadingResult fetch(
            PaymentProvider provider, Shelf shelf, LocalDate day, Path folder, Progress progress)
            throws IOException {
        var found = new EnumMap<BillKind, DayBills.Bill>(BillKind.class);
        for (var kind : BillKind.values()) {
            progress.report(found.size(), STEPS);
            var file = folder.resolve(kind.name());
            switch (provider.bill(kind, day, file)) {
                case PaymentReply.Ok<Boolean>(var there) ->
                        found.put(kind, there ? bill(shelf, kind, file) : DayBills.Bill.EMPTY);
                case PaymentReply.NotNow<Boolean>(var code, _, _) -> {
                    return new ReadingResult.Later(code);
                }
                case PaymentReply.Unknown<Boolean>(var code, _) -> {
                    return new ReadingResult.Later(code);
                }
                case PaymentReply.Rejected<Boolean>(var code, var words) -> {
                    return new ReadingResult.Refused(code, words);
                }
            }
        }
        progress.report(found.size(), STEPS);
        return take(shelf, day, found);
    }

    @Override
    public ReadingResult read(Shelf shelf, LocalDate day, List<Path> files, Progress progress) {
        try {
            var found = new EnumMap<BillKind, DayBills.Bill>(BillKind.class);
            for (var file : files) {
                var kind = BillFile.kind(shelf.account().provider(), file);
                if (kind.isEmpty()) {
                    return new ReadingResult.NoBill(String.valueOf(file.getFileName()));
                }
                found.put(kind.get(), bill(shelf, kind.get(), file));
            }
            return found.containsKey(BillKind.TRADE)
                    ? take(shelf, day, found)
                    : new ReadingResult.NoTrades();
        } catch (IOException e) {
            return new ReadingResult.NoBill(String.valueOf(e.getMessage()));
        }
    }

    private static DayBills.Bill bill(Shelf shelf, BillKind kind, Path file) throws IOException {
        return BillFile.of(shelf.account().provider(), kind, file).bill();
    }

    private ReadingResult take(Shelf shelf, LocalDate day, Map<BillKind, DayBills.Bill> found)
            throws IOException {
        var read =
                new DayBills(
                        shelf.account(),
                        day,
                        found.getOrDefault(BillKind.TRADE, DayBills.Bill.EMPTY),
                        Optional.ofNullable(found.get(BillKind.FUND)));
        return new ReadingResult.Read(bills.read(read, MatchPolicy.DEFAULT));
    }
}
