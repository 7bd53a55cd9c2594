package shop.fahuo.console;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.vault.KeyFile;
import shop.fahuo.store.vault.Vaults;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/// A shop whose key has a passphrase from now on.
final class LockedShop {

    private LockedShop() {}

    static Shop open(Path folder) throws IOException {
        var home = Home.at(folder);
        var random = new SecureRandom();
        var open = KeyFile.open(home.folder(), random);
        var passphrase = Optional.of("correct horse".toCharArray());
        var locked = Vaults.lock(home.folder(), open, passphrase, random);
        return Shop.open(home, locked, Optional.empty(), Clock.systemUTC(), new Redaction());
    }
}
