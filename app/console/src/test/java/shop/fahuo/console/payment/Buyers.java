package shop.fahuo.console.payment;

import shop.fahuo.console.TestPayments;
import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.payment.alipay.AlipayTrade;
import shop.fahuo.simulator.payment.wechat.WechatTrade;
import shop.fahuo.simulator.practice.Sale;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.PasswordPlace;
import shop.fahuo.store.account.SecretFile;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the buyers of the shop have done at its payment providers.
final class Buyers implements AutoCloseable {

    private static final String MAIN = "main";

    private final SecretFile secrets;
    private final TestPayments payments;
    private final PaymentSimulation providers;

    /// @param folder of its own
    Buyers(Path folder, Clock clock) throws IOException {
        payments = new TestPayments(folder, clock);
        var random = new SecureRandom();
        var vault = new Vault(new byte[Vault.MASTER_BYTES], random);
        secrets = new SecretFile(folder, vault, PasswordPlace.NONE, random);
        providers = payments.simulation();
    }

    /// Makes the providers the month's channel's; the other channel's money should be at a third
    /// merchant.
    PaymentAccounts open(Store store) throws IOException {
        var accounts = new PaymentAccounts(store, secrets, _ -> {});
        accounts.put(
                AccountDraft.of(
                        AccountKind.ALIPAY,
                        MAIN,
                        ofMonth(payments.alipay()),
                        payments.alipaySecrets()),
                Month.LEI);
        accounts.put(
                AccountDraft.of(
                        AccountKind.WECHAT,
                        MAIN,
                        ofMonth(payments.wechat()),
                        payments.wechatSecrets()),
                Month.LEI);
        var account = AccountKind.WECHAT.name(MAIN).toString();
        var routes =
                Stream.concat(
                                store.payments().routes().all().stream()
                                        .filter(route -> route.account().equals(account)),
                                Stream.of(
                                        new Route(
                                                Month.OTHER,
                                                Provider.WECHAT,
                                                account,
                                                "1900000109")))
                        .toList();
        store.payments().routes().put(account, routes, Month.LEI);
        return accounts;
    }

    private static Map<String, String> ofMonth(Map<String, String> settings) {
        settings.put("channels", Month.CHANNEL.value());
        return settings;
    }

    /// An order names the provider's number. Where WeChat Pay has none, because nobody paid, it
    /// knows the order by the shop's, which is then the same.
    void bring(Order order, Spoil spoil) {
        switch (spoil) {
            case WRONG_AMOUNT ->
                    providers.take(costing(Sale.of(order), order.amount().total().plus(Fen.of(1))));
            case UNPAID -> leave(order, WechatTrade.State.NOTPAY, AlipayTrade.State.WAIT_BUYER_PAY);
            case CLOSED -> leave(order, WechatTrade.State.CLOSED, AlipayTrade.State.TRADE_CLOSED);
            case PARTLY_REFUNDED -> refund(order, Fen.of(1));
            case REFUNDED -> refund(order, order.amount().total());
            case WRONG_RECEIVER -> pay(order);
            case UNKNOWN_NUMBER -> {
                // nobody there ever heard of it
            }
        }
    }

    void pay(Order order) {
        providers.take(Sale.of(order));
    }

    /// What was only begun is paid in the end.
    void payAtLast(Order order, Spoil spoil) {
        if (spoil == Spoil.UNPAID && !Spoil.isAlipay(order)) {
            providers.wechat().ledger().pay(reference(order), order.amount().total());
        } else {
            pay(order);
        }
    }

    private void leave(Order order, WechatTrade.State atWechat, AlipayTrade.State atAlipay) {
        var total = order.amount().total();
        if (Spoil.isAlipay(order)) {
            var number = order.key().number().value();
            var trade =
                    new AlipayTrade(
                            number,
                            reference(order),
                            total,
                            atAlipay,
                            order.placed(),
                            Optional.empty(),
                            order.buyer().id(),
                            "练习商品");
            providers.alipay().ledger().add(trade);
        } else {
            providers.wechat().ledger().pay(reference(order), total, atWechat);
        }
    }

    private void refund(Order order, Fen amount) {
        pay(order);
        var number = order.key().number().value();
        if (Spoil.isAlipay(order)) {
            providers.alipay().ledger().refund(number, "R-" + number, amount);
        } else {
            providers.wechat().ledger().refund(number, "R-" + number, amount);
        }
    }

    private static String reference(Order order) {
        return order.payment().reference();
    }

    private static Sale costing(Sale sale, Fen total) {
        return new Sale(
                sale.number(),
                sale.buyer(),
                sale.method(),
                sale.reference(),
                total,
                sale.placed(),
                sale.paid(),
                sale.closed());
    }

    @Override
    public void close() {
        payments.close();
    }
}
