package shop.fahuo.worker;

import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.payment.BillEdits;
import shop.fahuo.simulator.payment.Ledger;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaults;

import java.time.InstantSource;
import java.util.List;

/// A payment provider on a socket, as the shop's buyers and its merchant meet it.
interface Till extends AutoCloseable {

    static Till of(Provider provider, InstantSource clock) {
        return switch (provider) {
            case WECHAT -> new WechatTill(clock);
            case ALIPAY -> new AlipayTill(clock);
        };
    }

    /// As channels call it.
    String method();

    PaymentAccount account();

    /// The same merchant with a key that the provider does not know.
    PaymentAccount strange();

    /// The same merchant where nobody answers.
    PaymentAccount away();

    /// A buyer has the order before them.
    void order(String number, Fen amount);

    /// A buyer pays.
    ///
    /// @return the provider's number
    String pay(String number, Fen amount);

    /// The provider's number of what was paid.
    String transaction(String number);

    /// Nobody has paid, and nobody will.
    void end(String number, Fen amount);

    /// In the provider's own window.
    default void refund(String number, Fen amount) {
        refund(number, "R-" + number, amount);
    }

    /// [#refund(String, Fen)] under the merchant's own number for it.
    void refund(String number, String reference, Fen amount);

    /// What went back of an order, one refund after the other.
    List<Fen> refunds(String number);

    /// Who paid what, and what it came to.
    Ledger<?, ?> ledger();

    /// The differences planted in its bills.
    BillEdits bills();

    PaymentFaults faults();

    /// What asks for money.
    Operation query();

    @Override
    void close();
}
