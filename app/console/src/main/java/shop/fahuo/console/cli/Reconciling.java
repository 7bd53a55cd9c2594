package shop.fahuo.console.cli;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.bill.BillFile;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.importing.RejectWords;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.BillDay;
import shop.fahuo.store.payment.bill.DayBills;
import shop.fahuo.store.payment.bill.DayReading;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.worker.payment.BillFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `reconcile`: a day of one account, from files or from the provider.
final class Reconciling {

    private static final int SHOWN = 20;
    private static final int MOST = 10_000;

    private final Call call;
    private final Shop shop;
    private final Provider provider;
    private final LocalDate day;

    Reconciling(Call call, Shop shop) {
        this.call = call;
        this.shop = shop;
        provider = call.arguments().word("provider", Provider.class).orElseThrow();
        day = call.arguments().moment("date").orElseThrow().atZone(ShopTime.ZONE).toLocalDate();
    }

    int run() {
        var accounts = accounts();
        if (accounts.size() != 1) {
            return call.refuse(
                    accounts.isEmpty() ? "cli.reconcile.noAccount" : "cli.reconcile.whichAccount",
                    PaymentAccounts.kind(provider),
                    String.join(" ", accounts.keySet()));
        }
        var account = accounts.entrySet().iterator().next();
        try {
            return call.arguments().has("bill")
                    ? fromFiles(account.getKey(), account.getValue())
                    : download(account.getKey(), account.getValue());
        } catch (IOException e) {
            return call.refuse("cli.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /// Those that are meant, by name.
    private Map<String, PaymentSetup> accounts() {
        var setups = shop.payments().setups();
        var wanted = call.arguments().text("account");
        setups.keySet()
                .removeIf(
                        name ->
                                !name.startsWith(PaymentAccounts.kind(provider) + "/")
                                        || wanted.filter(one -> !name.endsWith("/" + one))
                                                .isPresent());
        return setups;
    }

    private static BillAccount account(PaymentSetup setup) {
        return new BillAccount(setup.account().provider(), setup.account().receiver());
    }

    private int download(String name, PaymentSetup setup) throws IOException {
        try (var client = setup.account().open(Timeouts.DEFAULT, shop.clock())) {
            var folder = new BillFolder(shop.home().bills());
            return switch (folder.fetch(client, account(setup), day)) {
                case BillFolder.Fetched.Both(var bills) -> read(name, bills, Map.of());
                case BillFolder.Fetched.Not(var reply) -> notFetched(reply);
            };
        }
    }

    private int notFetched(PaymentReply<Boolean> reply) {
        return switch (reply) {
            case PaymentReply.NotNow<Boolean>(var code, var words, var _) ->
                    call.refuse("cli.reconcile.notYet", code, words);
            case PaymentReply.Rejected<Boolean>(var code, var words) ->
                    call.refuse("cli.reconcile.refused", code, words);
            case PaymentReply.Unknown<Boolean>(var code, var words) ->
                    call.refuse("cli.reconcile.unclear", code, words);
            case PaymentReply.Ok<Boolean> _ -> throw new IllegalStateException("it was fetched");
        };
    }

    private int fromFiles(String name, PaymentSetup setup) throws IOException {
        var files = new EnumMap<BillKind, Path>(BillKind.class);
        var given = new ArrayList<>(call.arguments().all("bill"));
        call.arguments().text("fund").ifPresent(given::add);
        for (var text : given) {
            var file = call.arguments().resolve(text);
            var bill = BillFile.recognise(file).filter(one -> one.provider() == provider);
            if (bill.isEmpty()) {
                return call.refuse("cli.reconcile.noBill", text, call.ui().word(provider));
            }
            if (files.put(bill.get().kind(), file) != null) {
                return call.refuse("cli.reconcile.twice", text);
            }
        }
        var trade = bill(files, BillKind.TRADE);
        if (trade.isEmpty()) {
            return call.refuse("cli.reconcile.noTradeBill");
        }
        var bills = new DayBills(account(setup), day, trade.get(), bill(files, BillKind.FUND));
        return read(name, bills, files);
    }

    private Optional<DayBills.Bill> bill(Map<BillKind, Path> files, BillKind kind)
            throws IOException {
        var file = Optional.ofNullable(files.get(kind));
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(BillFolder.bill(new BillFile(provider, kind, file.get())));
    }

    private int read(String name, DayBills bills, Map<BillKind, Path> files) throws IOException {
        var reading = shop.store().payments().bills().read(bills, shop.policy(name));
        return switch (reading) {
            case DayReading.Taken(var taken) -> report(taken, false);
            case DayReading.Unchanged(var same) -> report(same, true);
            case DayReading.Broken(var fund, var why) ->
                    broken(
                            Optional.ofNullable(files.get(fund ? BillKind.FUND : BillKind.TRADE)),
                            why);
            case DayReading.Unfit() -> call.refuse("cli.reconcile.unfit", day.toString());
        };
    }

    private int broken(Optional<Path> file, RowReject why) {
        return call.refuse(
                "cli.reconcile.broken",
                file.map(one -> one.getFileName().toString()).orElse(""),
                why.row(),
                why.column(),
                why.value(),
                new RejectWords(call.ui().texts()).reason(why));
    }

    private int report(BillDay taken, boolean unchanged) {
        var filter = ReconcileVerbs.ofDay().ofDay(taken.account(), taken.day());
        List<Difference> differences =
                shop.store()
                        .payments()
                        .differences()
                        .page(filter, Optional.empty(), call.isJson() ? MOST : SHOWN)
                        .rows();
        if (call.isJson()) {
            call.json(json(taken, unchanged, differences));
        } else {
            say(taken, differences);
        }
        return taken.isTied() ? Call.DONE : call.refuse("cli.reconcile.notTied", day.toString());
    }

    private void say(BillDay taken, List<Difference> differences) {
        var totals = taken.totals();
        call.say(
                "cli.reconcile.day",
                call.ui().word(taken.account().provider()),
                day.toString(),
                Shown.count(totals.matched()),
                Shown.count(totals.own()),
                Shown.count(totals.trades()),
                Shown.count(totals.funds()));
        call.say("cli.reconcile.fee", Shown.yuan(totals.fee()), Shown.yuan(totals.moved()));
        if (!taken.withFunds()) {
            call.say("cli.reconcile.withoutFunds");
        } else if (!totals.chained()) {
            call.say("cli.reconcile.unchained");
        }
        taken.open()
                .forEach(
                        (outcome, count) ->
                                call.say(
                                        "cli.reconcile.open",
                                        call.ui().word(outcome),
                                        Shown.count(count)));
        taken.pooled()
                .forEach(
                        (outcome, count) ->
                                call.say(
                                        "cli.reconcile.pooled",
                                        call.ui().word(outcome),
                                        Shown.count(count)));
        if (!differences.isEmpty()) {
            call.print(new DifferenceLines(call, shop).table(differences));
        }
    }

    private Object json(BillDay taken, boolean unchanged, List<Difference> differences) {
        var totals = taken.totals();
        var lines = new DifferenceLines(call, shop);
        return Json.object(
                "provider", taken.account().provider(),
                "receiver", taken.account().receiver(),
                "date", taken.day(),
                "tied", taken.isTied(),
                "unchanged", unchanged,
                "matched", totals.matched(),
                "own", totals.own(),
                "trades", totals.trades(),
                "funds", totals.funds(),
                "tradedFen", totals.traded().value(),
                "feeFen", totals.fee().value(),
                "movedFen", totals.moved().value(),
                "chained", totals.chained(),
                "openingFen", totals.opening().map(Fen::value),
                "closingFen", totals.closing().map(Fen::value),
                "open", taken.open(),
                "pooled", taken.pooled(),
                "settled", taken.settled(),
                "differences", differences.stream().map(lines::json).toList());
    }
}
