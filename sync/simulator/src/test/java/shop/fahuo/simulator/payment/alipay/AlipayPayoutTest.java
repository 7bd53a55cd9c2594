package shop.fahuo.simulator.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

class AlipayPayoutTest extends AlipayCase {

    private App.Reply bind(String account) {
        return app.call(
                "alipay.trade.royalty.relation.bind",
                """
                {"out_request_no":"B1","receiver_list":[{"type":"userId","account":"%s"}]}
                """
                        .formatted(account));
    }

    private App.Reply settle(String trade, String request, String account, String yuan) {
        return app.call(
                "alipay.trade.order.settle",
                """
                {"out_request_no":"%s","trade_no":"%s","royalty_parameters":[
                  {"trans_in_type":"userId","trans_in":"%s","amount":"%s","desc":"分账"}]}
                """
                        .formatted(request, trade, account, yuan));
    }

    private App.Reply transfer(App app, String number, String yuan) {
        return app.call(
                "alipay.fund.trans.uni.transfer",
                """
                {"out_biz_no":"%s","trans_amount":"%s","product_code":"TRANS_ACCOUNT_NO_PWD",
                 "biz_scene":"DIRECT_TRANSFER","order_title":"佣金",
                 "payee_info":{"identity":"2088123","identity_type":"ALIPAY_USER_ID"}}
                """
                        .formatted(number, yuan));
    }

    private App.Reply queryTransfer(String number) {
        return app.certified()
                .call(
                        "alipay.fund.trans.common.query",
                        """
                        {"out_biz_no":"%s","product_code":"TRANS_ACCOUNT_NO_PWD",
                         "biz_scene":"DIRECT_TRANSFER"}
                        """
                                .formatted(number));
    }

    @Test
    void splitsOnceAmongThoseItWasToldOf() {
        var trade = alipay.ledger().pay("F001", fen(10000)).id();
        assertThat(settle(trade, "S1", "2088777", "10.00").brief())
                .isEqualTo("40004 ACQ.ROYALTY_RECEIVER_INVALID");
        assertThat(bind("2088777").field("result_code")).isEqualTo("SUCCESS");
        var before = alipay.ledger().balance();

        var first = settle(trade, "S1", "2088777", "10.00");
        var again = settle(trade, "S1", "2088777", "10.00");

        assertThat(first.brief()).isEqualTo("10000");
        assertThat(again.field("settle_no")).isEqualTo(first.field("settle_no"));
        assertThat(alipay.ledger().balance()).isEqualTo(before.minus(fen(1000)));
        assertThat(settle(trade, "S1", "2088777", "10.01").brief())
                .isEqualTo("40004 ACQ.DISCORDANT_REPEAT_REQUEST");
        assertThat(settle(trade, "S2", "2088777", "89.41").brief())
                .isEqualTo("40004 ACQ.ALLOC_AMOUNT_VALIDATE_ERROR");
    }

    @Test
    void showsWhatWasSplit() {
        var trade = alipay.ledger().pay("F001", fen(10000)).id();
        bind("2088777");
        settle(trade, "S1", "2088777", "10.00");

        var detail =
                app.call(
                                "alipay.trade.order.settle.query",
                                "{\"out_request_no\":\"S1\",\"trade_no\":\"" + trade + "\"}")
                        .node()
                        .path("royalty_detail_list")
                        .path(0);

        assertThat(detail.path("state").asString()).isEqualTo("SUCCESS");
        assertThat(detail.path("amount").asString()).isEqualTo("10.00");
    }

    @Test
    void paysOutToWhoeverHasCertificates() {
        assertThat(transfer(app, "T1", "5.00").brief())
                .isEqualTo("40006 isv.insufficient-isv-permissions");

        var before = alipay.ledger().balance();
        var first = transfer(app.certified(), "T1", "5.00");
        transfer(app.certified(), "T1", "5.00");

        assertThat(first.field("status")).isEqualTo("SUCCESS");
        assertThat(alipay.ledger().balance()).isEqualTo(before.minus(fen(500)));
        assertThat(transfer(app.certified(), "T1", "6.00").brief())
                .isEqualTo("40004 BIZ_UNIQUE_EXCEPTION");
        assertThat(queryTransfer("T1").field("order_id")).isEqualTo(first.field("order_id"));
        assertThat(queryTransfer("T2").brief()).isEqualTo("40004 ORDER_NOT_EXIST");
    }

    @Test
    void failsATransferWithoutMovingAFen() {
        alipay.faults()
                .set(PaymentFaultRule.on(Operation.ALIPAY_TRANSFER, Fault.TRANSFER_FAILED, 1));
        var before = alipay.ledger().balance();

        assertThat(transfer(app.certified(), "T1", "5.00").field("status")).isEqualTo("FAIL");
        assertThat(alipay.ledger().balance()).isEqualTo(before);
    }
}
