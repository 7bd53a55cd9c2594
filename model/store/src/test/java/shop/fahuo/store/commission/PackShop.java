package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.distributor.Tree;
import shop.fahuo.store.payment.refund.ProvedShop;
import shop.fahuo.store.stock.StockBook.Counted;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A shop that sells an entry pack for 499.00, with the boss P at the top of the worked example's
/// line.
record PackShop(ProvedShop proved) implements AutoCloseable {

    private static final SkuCode PACK = new SkuCode("P499");

    /// The amounts of the commonest custom.
    private static final String PLAN =
            """
            {"name": "链动2+1", "cap": "70%",
             "rules": [{"id": "cps", "kind": "levels", "rates": ["10%"]}],
             "skus": {"P499": [{"id": "pack", "kind": "2+1", "agent": "100.00元",
                                "boss": "300.00元", "point": "200.00元", "peer": "10%", HOW}]}}
            """;

    /// @param how the rest of the rule
    static PackShop on(Engine engine, String how) {
        var shop = new PackShop(ProvedShop.on(engine));
        var test = shop.proved().shop();
        var pack = new Sku(PACK, "入门套餐", SkuKind.PHYSICAL, Fen.of(49_900), 500, 5);
        test.store().catalogue().put(List.of(pack), TestShop.LEI);
        var boxes = List.of(new Counted(PACK, Warehouse.MAIN, 30));
        test.store().stock().count(Sha256.of("packs"), "packs.csv", boxes, TestShop.LEI);
        // Each, and who brought him.
        var line =
                Stream.of("P", "A P", "B A", "C A", "D A", "E D", "F D", "G B", "H B", "I G", "J D")
                        .map(PackShop::distributor)
                        .toList();
        test.store().distributors().put(line, TestShop.LEI);
        var boss = new Tree.Change(Optional.empty(), Optional.of(Role.BOSS), Optional.empty());
        test.store().tree().change(new DistributorCode("P"), boss, TestShop.LEI, "").join();
        var plans = test.store().commission().plans();
        var from = Optional.of(EarningShop.FROM);
        assertThat(plans.activate(PLAN.replace("HOW", how), from, TestShop.LEI))
                .isInstanceOf(Plans.Activated.Done.class);
        return shop;
    }

    private static Distributor distributor(String codes) {
        var both = codes.split(" ");
        return EarningShop.distributor(both[0], both.length > 1 ? both[1] : "", "");
    }

    static TestOrders pack(String number, int units) {
        return order(number).line(PACK, SkuKind.PHYSICAL, "入门套餐", units, Fen.of(49_900));
    }

    /// Somebody buys a pack, at once.
    ///
    /// @return who earns how many yuan of it
    String buys(String buyer) {
        return sold("of " + buyer, pack("of " + buyer, 1).by(buyer));
    }

    String sold(String number, TestOrders order) {
        proved.shop().clock().pass(Duration.ofMinutes(1));
        proved.worked(number, order);
        return earned(number);
    }

    String earned(String number) {
        var shop = proved.shop();
        return shop.store().commission().reader().of(shop.id(number)).stream()
                .filter(share -> !share.amount().equals(Fen.ZERO))
                .map(share -> share.share().payee() + " " + share.amount().value() / 100)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    long held(String code) {
        var reader = proved.shop().store().commission().reader();
        return reader.earnings(new DistributorCode(code)).held().value();
    }

    /// Whose line they are in who were ever moved: `A-` for nobody's, `BP` for P's.
    String places() {
        return proved.shop()
                .text(
                        "select coalesce(string_agg(code || coalesce(under, '-'), ' ' order by"
                                + " code), '') from placement where past = 0");
    }

    @Override
    public void close() {
        proved.close();
    }
}
