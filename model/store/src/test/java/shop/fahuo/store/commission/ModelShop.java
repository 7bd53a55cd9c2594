package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.settlement.PayoutLimits;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.payment.refund.ProvedShop;
import shop.fahuo.store.settlement.SettlementTerms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One shop for all runs of the model: each has distributors and orders of its own.
final class ModelShop implements AutoCloseable {

    /// Another than that of payments and refunds, so that their tasks keep apart.
    static final String PAYER = "wechat/pays";

    private static final String PLAN =
            """
            {"name": "二级", "cap": "12%",
             "rules": [{"id": "two", "kind": "levels", "rates": ["10%", "3.00元"]}]}
            """;

    final ProvedShop proved;
    private int runs;

    private ModelShop(ProvedShop proved) {
        this.proved = proved;
    }

    static ModelShop open() {
        var shop = new ModelShop(ProvedShop.on(Engine.H2));
        var from = Optional.of(EarningShop.FROM);
        assertThat(shop.test().store().commission().plans().activate(PLAN, from, TestShop.LEI))
                .isInstanceOf(Plans.Activated.Done.class);
        var standard = SettlementTerms.DEFAULT;
        shop.test()
                .store()
                .settlement()
                .runs()
                .terms(
                        new SettlementTerms(
                                Withholding.NOBODY,
                                PayoutLimits.NONE,
                                standard.ways(),
                                Map.of(
                                        PayoutWay.WECHAT,
                                        new SettlementTerms.Payer(PAYER, "1900001")),
                                standard.scene(),
                                standard.position(),
                                standard.remark()),
                        TestShop.LEI);
        return shop;
    }

    TestShop test() {
        return proved.shop();
    }

    /// With goods to sell, and three who brought one another: A, B and C of this run.
    ///
    /// @return what their codes and orders begin with
    String begin() {
        runs++;
        var run = "R" + runs + "-";
        test().keys(3 * BooksUnderTest.ORDERS);
        test().tea(3L * BooksUnderTest.ORDERS * runs);
        test().store()
                .distributors()
                .put(
                        List.of(
                                distributor(run + "A", ""),
                                distributor(run + "B", run + "A"),
                                distributor(run + "C", run + "B")),
                        TestShop.LEI);
        return run;
    }

    private static Distributor distributor(String code, String parent) {
        var joined = EarningShop.FROM.minusSeconds(9);
        return new Distributor(code, parent, "罗娟", "13800000000", "", joined, "o" + code, "");
    }

    @Override
    public void close() {
        proved.close();
    }
}
