package shop.fahuo.console.reconcile;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.bill.BillFile;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.Bills;
import shop.fahuo.store.payment.bill.DayBills;
import shop.fahuo.worker.payment.BillFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Fetches bills with the shop's own accounts, and reads files that people have.
///
/// @param policy by what an account's bills are judged, by the account's name
public record BillDesk(
        Bills bills,
        PaymentAccounts accounts,
        BillFolder folder,
        Function<String, MatchPolicy> policy,
        Clock clock)
        implements BillSource {

    /// To get the bills, and to match them.
    private static final int STEPS = 2;

    @Override
    public List<Shelf> shelves() {
        return accounts.setups().entrySet().stream()
                .map(setup -> new Shelf(account(setup.getValue()), setup.getKey()))
                .toList();
    }

    private static BillAccount account(PaymentSetup setup) {
        return new BillAccount(setup.account().provider(), setup.account().receiver());
    }

    @Override
    public ReadingResult fetch(Shelf shelf, LocalDate day, Progress progress) {
        var setup = Optional.ofNullable(accounts.setups().get(shelf.name()));
        if (setup.isEmpty()) {
            return new ReadingResult.Later("NO_ACCOUNT");
        }
        progress.report(0, STEPS);
        try (var provider = setup.get().account().open(Timeouts.DEFAULT, clock)) {
            return switch (folder.fetch(provider, shelf.account(), day)) {
                case BillFolder.Fetched.Both(var found) -> {
                    progress.report(1, STEPS);
                    yield take(shelf, found);
                }
                case BillFolder.Fetched.Not(var reply) -> notFetched(reply);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadingResult notFetched(PaymentReply<Boolean> reply) {
        return switch (reply) {
            case PaymentReply.NotNow<Boolean>(var code, _, _) -> new ReadingResult.Later(code);
            case PaymentReply.Unknown<Boolean>(var code, _) -> new ReadingResult.Later(code);
            case PaymentReply.Rejected<Boolean>(var code, var words) ->
                    new ReadingResult.Refused(code, words);
            case PaymentReply.Ok<Boolean> _ -> throw new IllegalStateException("it was fetched");
        };
    }

    @Override
    public ReadingResult read(Shelf shelf, LocalDate day, List<Path> files, Progress progress) {
        try {
            var found = new EnumMap<BillKind, DayBills.Bill>(BillKind.class);
            for (var file : files) {
                var bill =
                        BillFile.recognise(file)
                                .filter(one -> one.provider() == shelf.account().provider());
                if (bill.isEmpty()) {
                    return new ReadingResult.NoBill(String.valueOf(file.getFileName()));
                }
                found.put(bill.get().kind(), BillFolder.bill(bill.get()));
            }
            return read(shelf, day, found);
        } catch (IOException e) {
            return new ReadingResult.NoBill(String.valueOf(e.getMessage()));
        }
    }

    private ReadingResult read(Shelf shelf, LocalDate day, Map<BillKind, DayBills.Bill> found)
            throws IOException {
        var trade = Optional.ofNullable(found.get(BillKind.TRADE));
        var fund = Optional.ofNullable(found.get(BillKind.FUND));
        return trade.isEmpty()
                ? new ReadingResult.NoTrades()
                : take(shelf, new DayBills(shelf.account(), day, trade.get(), fund));
    }

    private ReadingResult take(Shelf shelf, DayBills found) throws IOException {
        return new ReadingResult.Read(bills.read(found, policy.apply(shelf.name())));
    }
}
