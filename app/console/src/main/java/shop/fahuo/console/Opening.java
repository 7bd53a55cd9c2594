package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.vault.Vault.WrongKeyException;
import shop.fahuo.store.vault.VaultOpening;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// Opens a shop for as long as it is used, and says why when it does not open.
///
/// @param url of a shared database; empty: the home's own
/// @param redaction hears of the secrets the shop has
record Opening(
        Home home, Optional<String> url, LocalCaller caller, Clock clock, Redaction redaction) {

    /// What is done with the shop.
    interface Use {

        /// Gets ready, before the shop is open.
        default void expect(Shop shop) throws IOException {}

        /// @param shop open
        /// @return the exit status
        int run(Shop shop) throws IOException, InterruptedException;
    }

    int use(Call call, Use use) throws IOException, InterruptedException {
        return switch (Shop.vault(home, () -> caller.passphrase(call.ui().get("cli.key.prompt")))) {
            case VaultOpening.Opened(var vault) -> use(vault, call, use);
            case VaultOpening.PassphraseNeeded() -> call.refuse("cli.key.needed");
            case VaultOpening.WrongPassphrase() -> call.refuse("cli.key.wrong");
            case VaultOpening.Damaged() -> call.refuse("cli.key.damaged");
        };
    }

    private int use(Vault vault, Call call, Use use) throws IOException, InterruptedException {
        try (var shop = Shop.at(home, vault, url, clock, redaction)) {
            use.expect(shop);
            shop.open();
            home.restrictDatabase();
            shop.store().openChecks().stream()
                    .filter(check -> !check.ok())
                    .forEach(check -> call.note("cli.home.damaged", check.name(), check.first()));
            return use.run(shop);
        } catch (WrongKeyException e) {
            return call.refuse("cli.key.other");
        }
    }
}
