package shop.fahuo.console.window;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.account.AccountDesk;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.order.view.ViewShelf;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.console.reconcile.BillSource;
import shop.fahuo.worker.account.Health;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What stands behind a window on a test's shop. Delivery files go nowhere.
final class TestServices {

    private TestServices() {}

    static Window.Services of(
            TestShop shop, Importer importer, Map<String, Health> health, BillSource bills) {
        var labels =
                new PrintDesk(shop.store().printing(), shop.store().packing().list(), shop.clock());
        return new Window.Services(
                shop.store(),
                importer,
                (lines, to) -> {},
                new AccountDesk(
                        shop.store(),
                        shop.payments(),
                        shop.couriers(),
                        new PracticeAccounts(shop.store()),
                        () -> health,
                        shop.clock()),
                bills,
                () -> labels,
                TestDesk.kit(),
                SecretPlace.KEY_FILE,
                new ViewShelf(shop.home()),
                new OpenDoor(),
                false,
                _ -> new CompletableFuture<>());
    }

    /// The same behind the window of the practice shop.
    static Window.Services practice(Window.Services of) {
        return new Window.Services(
                of.store(),
                of.importer(),
                of.deliveries(),
                of.accounts(),
                of.bills(),
                of.printing(),
                of.packing(),
                of.secrets(),
                of.views(),
                of.guard(),
                true,
                of.door());
    }
}
