package shop.fahuo.console.settlement;

import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.settlement.SettlementTerms.Payer;

import java.util.List;
import java.util.Optional;

/// An account of the shop from which payouts can go: one that the money of some channel is at.
public record PayingAccount(PayoutWay way, Payer payer) {

    /// Each once.
    static List<PayingAccount> all(List<Route> routes) {
        return routes.stream().map(PayingAccount::of).distinct().toList();
    }

    public static Optional<PayingAccount> of(List<Route> routes, String account) {
        return all(routes).stream()
                .filter(one -> one.payer().account().equals(account))
                .findFirst();
    }

    private static PayingAccount of(Route route) {
        var way = route.provider() == Provider.WECHAT ? PayoutWay.WECHAT : PayoutWay.ALIPAY;
        return new PayingAccount(way, new Payer(route.account(), route.receiver()));
    }
}
