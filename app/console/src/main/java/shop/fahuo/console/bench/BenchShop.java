package shop.fahuo.console.bench;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.Store;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.stock.StockBook.NewKey;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.SplittableRandom;

import javax.sql.DataSource;

/// The shop that is measured: real rules, a throw-away key, a clock that stands still after the
/// last order.
final class BenchShop {

    static final Instant NOW = Instant.parse("2026-11-15T00:00:00Z");

    private static final Actor.Person BENCH = new Actor.Person("bench");
    private static final int PLENTY = 100_000_000;

    private final RuleLanguage language;
    private final String rules;
    private final Vault vault;

    BenchShop(RuleLanguage language, String rules) {
        this.language = language;
        this.rules = rules;
        var random = new SecureRandom();
        var master = new byte[Vault.MASTER_BYTES];
        random.nextBytes(master);
        vault = new Vault(master, random);
    }

    Store open(Path file) {
        return Store.open(
                "jdbc:h2:file:" + file.toAbsolutePath(),
                vault,
                language,
                rules,
                clock(),
                new SplittableRandom(1));
    }

    Store open(DataSource source) {
        return Store.open(source, vault, language, rules, clock(), new SplittableRandom(1));
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /// @param keys of each virtual SKU
    static void stock(Store store, int keys) {
        store.catalogue().put(BenchFile.catalogue(), BENCH);
        var counted = new ArrayList<Counted>();
        var fresh = new ArrayList<NewKey>();
        for (var sku : BenchFile.catalogue()) {
            if (sku.kind() == SkuKind.PHYSICAL) {
                counted.add(new Counted(sku.code(), Warehouse.MAIN, PLENTY));
            } else {
                for (int i = 0; i < keys; i++) {
                    fresh.add(new NewKey(sku.code(), sku.code() + "-" + i));
                }
            }
        }
        store.stock().count(Sha256.of("bench"), "bench", counted, BENCH);
        store.stock().receive(fresh, BENCH);
    }
}
