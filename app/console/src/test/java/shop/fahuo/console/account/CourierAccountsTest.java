package shop.fahuo.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.account.PasswordPlace;
import shop.fahuo.store.account.SecretFile;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class CourierAccountsTest {

    private static final AccountName MAIN = new AccountName("courier", "main");
    private static final AccountName HALF = new AccountName("courier", "half");

    @TempDir Path folder;

    @Test
    void reachesThoseOfWhichEverythingIsThere() throws IOException {
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        var clock = Clock.fixed(TestShop.NOW, ZoneOffset.UTC);
        try (var shop =
                Shop.open(new Home(folder), vault, Optional.empty(), clock, new Redaction())) {
            var secrets = new SecretFile(folder, vault, PasswordPlace.NONE, new SecureRandom());
            var heard = new ArrayList<String>();
            var accounts = new CourierAccounts(shop.store(), secrets, heard::addAll);
            keep(shop, MAIN);
            keep(shop, HALF);
            secrets.put(MAIN, Map.of("checkword", "TESTCHECKWORD0001"));

            assertThat(accounts.all().keySet()).containsExactly("courier/main");
            assertThat(accounts.all().values())
                    .extracting(CourierAccount::courier)
                    .containsExactly(Courier.SF);
            assertThat(accounts.all()).isEqualTo(accounts.all());
            assertThat(heard).contains("TESTCHECKWORD0001");
        }
    }

    private static void keep(Shop shop, AccountName name) {
        shop.store()
                .accounts()
                .putSettings(
                        name,
                        Map.of("courier", "sf", "partnerId", "FAHUO001"),
                        Set.of("checkword"),
                        TestShop.LEI);
    }
}
