package shop.fahuo.console.wiring;

import shop.fahuo.console.account.AccountDesk;
import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.pack.PackKit;
import shop.fahuo.console.pack.PackTones;
import shop.fahuo.console.pack.PackToolsFile;
import shop.fahuo.console.pack.Scale;
import shop.fahuo.console.reconcile.BillDesk;
import shop.fahuo.console.ship.DeliveryCsv;
import shop.fahuo.console.window.Window;
import shop.fahuo.store.vault.Vaults;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerStatus;
import shop.fahuo.worker.account.Health;
import shop.fahuo.worker.payment.BillFolder;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What stands behind the window of an open shop.
public final class Behind {

    private Behind() {}

    /// @param worker works in this process; knows how its accounts are
    /// @param texts those of the language that is spoken now
    public static Window.Services of(Shop shop, Optional<Worker> worker, Supplier<Texts> texts)
            throws IOException {
        return new Window.Services(
                shop.store(),
                shop.importer(texts),
                new DeliveryCsv(),
                new AccountDesk(
                        shop.store(),
                        shop.payments(),
                        shop.couriers(),
                        shop.accounts(),
                        () -> worker.map(Behind::health).orElse(Map.of()),
                        shop.clock()),
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
                place(shop));
    }

    private static SecretPlace place(Shop shop) throws IOException {
        if (shop.payments().isInKeyring()) {
            return SecretPlace.KEYRING;
        }
        return Vaults.isLocked(shop.home().folder())
                ? SecretPlace.PASSPHRASE
                : SecretPlace.KEY_FILE;
    }

    private static Map<String, Health> health(Worker worker) {
        return worker.status().accounts().stream()
                .collect(
                        Collectors.toMap(WorkerStatus.Account::name, WorkerStatus.Account::health));
    }
}
