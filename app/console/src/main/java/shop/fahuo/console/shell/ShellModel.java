package shop.fahuo.console.shell;

import shop.fahuo.console.account.AccountsModel;
import shop.fahuo.console.begin.BeginModel;
import shop.fahuo.console.commission.PlansModel;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.LockModel;
import shop.fahuo.console.distributor.DistributorsModel;
import shop.fahuo.console.erasure.ErasureModel;
import shop.fahuo.console.importing.ImportModel;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.ledger.LedgerModel;
import shop.fahuo.console.notice.NoticeModel;
import shop.fahuo.console.order.OnlookersModel;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.console.order.RevealModel;
import shop.fahuo.console.order.view.ViewsModel;
import shop.fahuo.console.pack.PackModel;
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
import shop.fahuo.console.ship.ExportModel;
import shop.fahuo.console.status.StatusModel;
import shop.fahuo.console.stock.StockModel;
import shop.fahuo.core.order.Actor;

import java.util.function.Supplier;

/// The view-models of the window; they outlive its views.
///
/// @param person who sits here
public record ShellModel(
        PlaceModel places,
        BeginModel begin,
        QueueModel queue,
        ViewsModel views,
        OrderModel order,
        RevealModel reveal,
        OnlookersModel onlookers,
        MoneyModel money,
        RefundModel refund,
        RefundsModel refunds,
        ErasureModel erasure,
        ReviewModel review,
        StackModel stack,
        RedSwitchModel redSwitch,
        ImportModel importing,
        ExportModel export,
        AccountsModel accounts,
        StatusModel status,
        NoticeModel notices,
        DeskModel desk,
        LockModel lock,
        ReconcileModel reconcile,
        ParcelsModel parcels,
        ParcelActsModel parcelActs,
        PackModel pack,
        PrintModel print,
        DistributorsModel distributors,
        StockModel stock,
        LedgerModel ledger,
        PlansModel plans,
        SettlementModel settlement,
        PaletteModel palette,
        Seconds seconds,
        Jobs jobs,
        Supplier<Actor.Person> person) {}
