package shop.fahuo.console.wiring;

import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.order.view.ViewShelf;
import shop.fahuo.console.pack.PackKit;
import shop.fahuo.console.pack.PackTones;
import shop.fahuo.console.pack.PackToolsFile;
import shop.fahuo.console.pack.Scale;
import shop.fahuo.console.reconcile.BillDesk;
import shop.fahuo.console.ship.DeliveryCsv;
import shop.fahuo.console.window.Window;
import shop.fahuo.store.vault.Vaults;
import shop.fahuo.worker.payment.BillFolder;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// What stands behind the window of an open shop.
public final class Behind {

    private Behind() {}

    /// @param practice whether it is the practice shop
    /// @param texts those of the language that is spoken now
    public static Window.Services of(Shop shop, boolean practice, Supplier<Texts> texts)
            throws IOException {
        return new Window.Services(
                shop.store(),
                shop.importer(texts),
                new DeliveryCsv(),
                shop.accountDesk(),
                new BillDesk(
                        shop.store().payments().bills(),
                        shop.payments(),
                        new BillFolder(shop.home().bills()),
                        shop::policy,
                        shop.clock()),
                shop::printing,
                new PackKit(
                        "fahuo-" + ProcessHandle.current().pid(),
                        new PackToolsFile(shop.home()),
                        new PackTones(Executors.newVirtualThreadPerTaskExecutor()),
                        new Scale()),
                place(shop),
                new ViewShelf(shop.home()),
                new KeyGuard(shop.home()),
                practice,
                new PracticeProcess(System::getProperty));
    }

    private static SecretPlace place(Shop shop) throws IOException {
        if (shop.payments().isInKeyring()) {
            return SecretPlace.KEYRING;
        }
        return Vaults.isLocked(shop.home().folder())
                ? SecretPlace.PASSPHRASE
                : SecretPlace.KEY_FILE;
    }
}
