package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.Route;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Gives the answers of a payment provider to a shop, without a provider.
public final class Till {

    public static final String RECEIVER = "1900000001";

    private static final String ACCOUNT = "wechat/main";

    private final TestShop shop;

    /// From now on the money of its orders is asked about.
    public Till(TestShop shop) {
        this.shop = shop;
        shop.store()
                .payments()
                .routes()
                .put(
                        ACCOUNT,
                        List.of(
                                new Route(
                                        new ChannelName("taobao"),
                                        Provider.WECHAT,
                                        ACCOUNT,
                                        RECEIVER)),
                        TestShop.LEI);
    }

    /// What waits to be asked.
    public List<Claim> questions() {
        return shop.store().outbox().claim("till", ACCOUNT, 100, Duration.ofMinutes(1)).join();
    }

    /// Tells of every payment that is asked about that the buyer was asked for this much.
    public void paid(Fen total) {
        for (var question : questions()) {
            var row = shop.row(question.order());
            answer(question, Optional.of(trade(row, total)));
        }
    }

    /// Knows nothing of what is asked about.
    public void knowsNothing() {
        questions().forEach(question -> answer(question, Optional.empty()));
    }

    private void answer(Claim question, Optional<Trade> trade) {
        shop.store().payments().checks().answer(question, trade).join();
    }

    private Trade trade(OrderRow row, Fen total) {
        var order = shop.store().orders().find(row.id()).orElseThrow().order();
        return new Trade(
                Provider.WECHAT,
                row.key().number().value(),
                order.payment().reference(),
                TradeState.PAID,
                total,
                order.paid(),
                "openid",
                RECEIVER);
    }
}
