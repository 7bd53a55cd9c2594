package shop.fahuo.console.wiring;

import shop.fahuo.console.desk.Guard;
import shop.fahuo.console.home.Home;
import shop.fahuo.store.vault.VaultOpening;
import shop.fahuo.store.vault.Vaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// A covered desk opens with what opens the shop.
record KeyGuard(Home home) implements Guard {

    @Override
    public boolean isLocked() {
        try {
            return Vaults.isLocked(home.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean opens(char[] passphrase) {
        try {
            return Shop.vault(home, () -> Optional.of(passphrase)) instanceof VaultOpening.Opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
