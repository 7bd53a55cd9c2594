package shop.fahuo.console.shell;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.palette.Opening;
import shop.fahuo.console.reconcile.DifferenceNames;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.payment.bill.Difference;

import java.util.List;

/// Goes to a place, and to what somebody wants to see there.
///
/// @param arrived puts the keyboard where the work is
record Navigator(ShellModel models, Runnable arrived) {

    void show(Place place) {
        models.places().show(place);
        arrived.run();
    }

    List<Command> commands() {
        return List.of(
                go("shell.orders", Feather.LIST, "Shortcut+1", Place.ORDERS),
                go("shell.reconcile", Feather.CHECK_SQUARE, "Shortcut+2", Place.RECONCILE),
                go("shell.accounts", Feather.LINK, "Shortcut+3", Place.ACCOUNTS),
                go("shell.print", Feather.PRINTER, "Shortcut+4", Place.PRINT),
                go("shell.parcels", Feather.PACKAGE, "Shortcut+5", Place.PARCELS),
                go("shell.pack", Feather.BOX, "Shortcut+6", Place.PACK),
                go("shell.tree", Feather.SHARE_2, "Shortcut+7", Place.DISTRIBUTORS),
                go("shell.plans", Feather.PERCENT, "Shortcut+8", Place.PLANS),
                go("shell.settlement", Feather.CREDIT_CARD, "Shortcut+9", Place.SETTLEMENT),
                go("shell.ledger", Feather.BOOK_OPEN, "Shortcut+0", Place.LEDGER),
                go("shell.stock", Feather.ARCHIVE, "Shortcut+Y", Place.STOCK),
                go("shell.refunds", Feather.CORNER_UP_LEFT, "Shortcut+R", Place.REFUNDS));
    }

    private Command go(String id, Feather icon, String key, Place place) {
        return Command.always(id, icon, key, () -> show(place));
    }

    /// To what the palette finds.
    Opening opening() {
        return new Opening(this::openOrder, this::findParcel, this::findDistributor, this::findSku);
    }

    /// The order itself, or whatever its number finds.
    void openOrder(Difference difference) {
        findOrder(DifferenceNames.sought(difference));
    }

    void openOrder(ParcelRow parcel) {
        findOrder(parcel.key().number().value());
    }

    void openOrder(OrderNumber number) {
        findOrder(number.value());
    }

    private void openOrder(OrderRow order) {
        findOrder(order.key().number().value());
        models.queue().select(List.of(order));
    }

    private void findOrder(String text) {
        models.queue().search(text);
        show(Place.ORDERS);
    }

    void openQueue(Queue queue) {
        models.queue().show(queue);
        show(Place.ORDERS);
    }

    /// The account at somebody's that most needs to be seen to.
    void openWorstAccount() {
        show(Place.ACCOUNTS);
        models.accounts().selectWorst();
    }

    void openAccount(DistributorCode payee) {
        models.ledger().show(payee);
        show(Place.LEDGER);
    }

    void openParcel(ParcelRow parcel) {
        show(Place.PARCELS);
        models.parcels().show(parcel);
    }

    private void findParcel(String number) {
        show(Place.PARCELS);
        models.parcels().search(number);
    }

    private void findSku(SkuCode sku) {
        models.stock().search(sku.value());
        show(Place.STOCK);
    }

    private void findDistributor(String code) {
        show(Place.DISTRIBUTORS);
        models.distributors().finder().search(code);
    }

    /// The labels of the selected parcels, ready to be printed.
    void printParcels() {
        models.print().want(models.parcels().selectedProperty().get());
        show(Place.PRINT);
    }
}
