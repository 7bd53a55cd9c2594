package shop.fahuo.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.util.Map;
import java.util.Set;

final class AccountsTest {

    private static final AccountName NAME = new AccountName("channel", "practice");

    @ParameterizedTest
    @EnumSource
    void changesOnlyWhatIsNamed(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var accounts = shop.store().accounts();
            accounts.put(
                    NAME, Map.of("url", "http://a", "old", "1"), Map.of("key", "k1"), TestShop.LEI);
            accounts.put(
                    NAME,
                    Map.of("url", "http://b", "old", ""),
                    Map.of("token", "t1"),
                    TestShop.LEI);
            assertThat(accounts.find(NAME))
                    .contains(new Account(NAME, Map.of("url", "http://b"), Set.of("key", "token")));
            assertThat(accounts.secrets(NAME)).isEqualTo(Map.of("key", "k1", "token", "t1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsByKind(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var accounts = shop.store().accounts();
            var other = new AccountName("payment", "alipay");
            accounts.put(other, Map.of(), Map.of(), TestShop.LEI);
            accounts.put(NAME, Map.of(), Map.of(), TestShop.LEI);
            assertThat(accounts.all()).extracting(Account::name).containsExactly(NAME, other);
            assertThat(accounts.ofKind("payment")).extracting(Account::name).containsExactly(other);
            assertThat(accounts.find(new AccountName("payment", "nobody"))).isEmpty();
            assertThat(accounts.secrets(new AccountName("payment", "nobody"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverWritesASecretInTheClear(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store()
                    .accounts()
                    .put(NAME, Map.of("url", "x"), Map.of("key", "top secret"), TestShop.LEI);
            assertThat(shop.text("select detail from event where what = 'account.set'"))
                    .isEqualTo(
                            "{\"account\":\"channel/practice\",\"secrets\":[\"key\"],\"settings\":[\"url\"]}");
            assertThat(shop.text("select config from account")).isEqualTo("{\"url\":\"x\"}");
            assertThat(shop.text("select secrets from account")).doesNotContain("top secret");
            assertThat(shop.store().accounts().all().toString()).doesNotContain("top secret");
        }
    }
}
