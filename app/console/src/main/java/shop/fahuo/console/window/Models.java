package shop.fahuo.console.window;

import javafx.beans.value.ObservableValue;

import shop.fahuo.console.account.AccountsModel;
import shop.fahuo.console.begin.BeginModel;
import shop.fahuo.console.commission.PlanDesk;
import shop.fahuo.console.commission.PlansModel;
import shop.fahuo.console.desk.LockModel;
import shop.fahuo.console.distributor.DistributorsModel;
import shop.fahuo.console.erasure.ErasureModel;
import shop.fahuo.console.importing.ImportModel;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.law.LawLook;
import shop.fahuo.console.ledger.BooksBehind;
import shop.fahuo.console.ledger.LedgerModel;
import shop.fahuo.console.notice.NoticeModel;
import shop.fahuo.console.order.OnlookersModel;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.console.order.RevealModel;
import shop.fahuo.console.order.view.ViewsModel;
import shop.fahuo.console.pack.PackBehind;
import shop.fahuo.console.pack.PackLabels;
import shop.fahuo.console.pack.PackModel;
import shop.fahuo.console.pack.PackSetup;
import shop.fahuo.console.palette.Finder;
import shop.fahuo.console.palette.PaletteModel;
import shop.fahuo.console.parcel.ParcelActsModel;
import shop.fahuo.console.parcel.ParcelsModel;
import shop.fahuo.console.payment.MoneyModel;
import shop.fahuo.console.payment.refund.RefundModel;
import shop.fahuo.console.payment.refund.RefundsModel;
import shop.fahuo.console.print.PrintModel;
import shop.fahuo.console.reconcile.ReconcileModel;
import shop.fahuo.console.review.ReviewModel;
import shop.fahuo.console.review.StackModel;
import shop.fahuo.console.rule.RedSwitchModel;
import shop.fahuo.console.settlement.SettlementModel;
import shop.fahuo.console.shell.PlaceModel;
import shop.fahuo.console.shell.ShellModel;
import shop.fahuo.console.ship.ExportModel;
import shop.fahuo.console.status.StatusModel;
import shop.fahuo.console.stock.StockModel;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Wires the view-models to the store and to one another.
final class Models {

    private Models() {}

    static ShellModel of(
            Window.Services behind, Supplier<Actor.Person> person, Window.Setting setting) {
        var store = behind.store();
        var threads = setting.threads();
        var jobs = new Jobs(threads);
        var seconds = new Seconds(setting.clock(), setting.alarm());
        var queue = new QueueModel(store.orders(), setting.clock(), threads);
        var order =
                new OrderModel(
                        store.orders(),
                        store.ruleSets(),
                        store.payments().money(),
                        store.packing().list(),
                        threads);
        var parcels =
                new ParcelsModel(
                        store.packing().list(), store.track().list(), store.orders(), threads);
        var reveal =
                new RevealModel(
                        order.pageProperty(),
                        store.orders(),
                        person,
                        setting.clock(),
                        setting.alarm(),
                        threads);
        var accounts =
                new AccountsModel(
                        behind.accounts(),
                        behind.secrets(),
                        person,
                        setting.clock(),
                        jobs,
                        threads);
        return new ShellModel(
                new PlaceModel(),
                new BeginModel(
                        behind.practice(),
                        store.beginnings()::now,
                        behind.door(),
                        setting.desk(),
                        threads),
                queue,
                new ViewsModel(behind.views(), queue, person, threads),
                order,
                reveal,
                new OnlookersModel(
                        store.onlookers(), person, setting.clock(), setting.alarm(), threads),
                new MoneyModel(order.pageProperty(), store.payments().money(), person, threads),
                new RefundModel(
                        order.pageProperty(),
                        store.payments().refunds(),
                        store.desk(),
                        person,
                        threads),
                new RefundsModel(store.payments().refunds(), threads),
                new ErasureModel(order.pageProperty(), store.erasures(), person, threads),
                review(store, person, seconds, jobs, queue.selectedProperty(), queue::select)
                        .remembering(store.orders(), threads),
                new StackModel(
                        store.orders(),
                        store.backgrounds(),
                        order,
                        current -> review(store, person, seconds, jobs, current, _ -> {}),
                        seconds,
                        threads),
                new RedSwitchModel(store.redSwitch(), person, threads),
                new ImportModel(behind.importer(), person, jobs, threads),
                new ExportModel(
                        store.channels(),
                        store.deliveryFiles(),
                        behind.deliveries(),
                        person,
                        jobs,
                        threads),
                accounts,
                new StatusModel(
                        store.pulses()::now,
                        behind.accounts()::health,
                        accounts::look,
                        threads,
                        setting.alarm()),
                new NoticeModel(setting.clock()),
                setting.desk(),
                new LockModel(
                        behind.guard(),
                        setting.desk().lockAfterProperty(),
                        reveal::mask,
                        setting.clock(),
                        setting.alarm(),
                        threads),
                ReconcileModel.of(
                        new ReconcileModel.Behind(
                                store.payments().bills(),
                                store.payments().differences(),
                                store.payments().money(),
                                behind.bills(),
                                person,
                                setting.clock()),
                        jobs,
                        threads),
                parcels,
                new ParcelActsModel(
                        store.packing(),
                        store.leaving(),
                        behind.accounts().comparison(),
                        person,
                        jobs,
                        threads,
                        parcels.selectedProperty()),
                pack(behind, person, setting, jobs),
                new PrintModel(behind.printing(), person, jobs, threads),
                new DistributorsModel(
                        store.distributors().reader(),
                        store.forests(),
                        store.commission(),
                        () -> behind.printing().get().fonts(),
                        jobs,
                        threads),
                new StockModel(store.stockReader(), threads),
                new LedgerModel(books(store), threads),
                plans(behind, person, setting, jobs),
                SettlementModel.of(
                        new SettlementModel.Behind(
                                store.settlement(),
                                store.distributors(),
                                store.commission().reader(),
                                store.payments().routes(),
                                store.forests()::names,
                                person,
                                setting.clock()),
                        threads),
                new PaletteModel(new Finder(store), threads),
                seconds,
                jobs,
                person);
    }

    private static BooksBehind books(Store store) {
        return new BooksBehind(
                store.ledger().accounts(),
                store.commission().reader(),
                store.settlement().payouts(),
                store.settlement().safe(),
                store.forests());
    }

    private static PlansModel plans(
            Window.Services behind,
            Supplier<Actor.Person> person,
            Window.Setting setting,
            Jobs jobs) {
        var store = behind.store();
        var clock = setting.clock();
        return new PlansModel(
                new PlansModel.Behind(
                        new PlanDesk(store.commission().plans(), store.planTrial(), clock),
                        plan ->
                                LawLook.of(
                                        store.commission().law(),
                                        store.distributors().sponsors(),
                                        plan,
                                        LawLook.DAYS,
                                        clock.instant()),
                        store.forests()::names,
                        () -> behind.printing().get().fonts(),
                        person),
                jobs,
                setting.threads());
    }

    /// @param selected the orders an answer would be for
    /// @param select selects other ones
    private static ReviewModel review(
            Store store,
            Supplier<Actor.Person> person,
            Seconds seconds,
            Jobs jobs,
            ObservableValue<List<OrderRow>> selected,
            Consumer<List<OrderRow>> select) {
        return new ReviewModel(
                store.desk(),
                store.parcels(),
                store.byHand(),
                person,
                seconds,
                jobs,
                selected,
                select);
    }

    private static PackModel pack(
            Window.Services behind,
            Supplier<Actor.Person> person,
            Window.Setting setting,
            Jobs jobs) {
        var desk =
                new PackBehind(
                        behind.store().packPlace(), person, setting.clock(), behind.packing());
        return new PackModel(
                desk,
                new PackLabels(desk, behind.printing(), jobs),
                new PackSetup(desk, behind.printing(), setting.threads()),
                setting.threads());
    }
}
