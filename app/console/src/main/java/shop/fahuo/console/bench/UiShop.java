package shop.fahuo.console.bench;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Store;
import shop.fahuo.store.vault.VaultOpening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The shop behind the window that is measured: a home of its own, wired as any other.
final class UiShop {

    private final BiConsumer<Store, Path> importer;
    private final Path folder;
    private final BenchFile file;
    private final int orders;

    /// @param importer takes an order file in, as `fahuo import` does
    /// @param folder empty; the caller deletes it
    UiShop(BiConsumer<Store, Path> importer, Path folder, int orders) {
        this.importer = importer;
        this.folder = folder;
        this.orders = orders;
        file = new BenchFile(orders);
    }

    int orders() {
        return orders;
    }

    BenchFile file() {
        return file;
    }

    void fill() throws IOException {
        var csv = folder.resolve("orders.csv");
        file.write(csv);
        try (var shop = open()) {
            BenchShop.stock(shop.store(), orders / 8);
            importer.accept(shop.store(), csv);
        }
        Files.delete(csv);
    }

    Shop open() throws IOException {
        var home = Home.at(folder.resolve("home"));
        return switch (Shop.vault(home, Optional::empty)) {
            case VaultOpening.Opened(var vault) ->
                    Shop.open(home, vault, Optional.empty(), Clock.systemUTC(), new Redaction());
            case VaultOpening.PassphraseNeeded(),
                    VaultOpening.WrongPassphrase(),
                    VaultOpening.Damaged() ->
                    throw new IOException("a new home has no key");
        };
    }

    /// How many orders nobody has decided yet.
    static long undecided(Shop shop) {
        return shop.store().orders().counts().getOrDefault(Phase.PAID, 0L);
    }
}
