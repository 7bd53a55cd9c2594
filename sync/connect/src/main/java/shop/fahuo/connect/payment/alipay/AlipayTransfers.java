package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.PaymentReply;

import java.util.Map;
import java.util.TreeMap;

/// Transfers from the merchant's account to a person's. Alipay takes them from apps in certificate
/// mode only.
public final class AlipayTransfers {

    private static final String PRODUCT = "TRANS_ACCOUNT_NO_PWD";
    private static final String BUSINESS = "DIRECT_TRANSFER";

    private final AlipayGateway gateway;

    /// @throws IllegalArgumentException when the account is in key mode
    public AlipayTransfers(AlipayGateway gateway) {
        if (!(gateway.account().keys() instanceof AlipayKeys.Certified)) {
            throw new IllegalArgumentException("transfers need certificates: " + gateway.account());
        }
        this.gateway = gateway;
    }

    /// Asks for a transfer. After anything but Ok or Rejected ask [#transferred] first, and only
    /// ever try again under the same reference.
    public PaymentReply<Transfer> transfer(TransferRequest request) {
        return Readings.of(
                gateway.move("alipay.fund.trans.uni.transfer", content(request)),
                answer -> transfer(request, answer));
    }

    /// How a transfer stands. One that Alipay does not know is Rejected with Alipay's code, which
    /// is not known for certain and so not taken for an answer.
    public PaymentReply<Transfer> transferred(TransferRequest request) {
        var content =
                Map.of(
                        "product_code", PRODUCT,
                        "biz_scene", BUSINESS,
                        "out_biz_no", request.reference());
        return Readings.of(
                gateway.call("alipay.fund.trans.common.query", content),
                answer -> transfer(request, answer));
    }

    private static Map<String, Object> content(TransferRequest request) {
        var content = new TreeMap<String, Object>();
        content.put("out_biz_no", request.reference());
        content.put("trans_amount", request.amount().yuan());
        content.put("product_code", PRODUCT);
        content.put("biz_scene", BUSINESS);
        content.put("order_title", request.title());
        content.put("payee_info", payee(request.payee()));
        if (!request.remark().isEmpty()) {
            content.put("remark", request.remark());
        }
        if (!request.scene().name().isEmpty()) {
            content.put("transfer_scene_name", request.scene().name());
            content.put(
                    "transfer_scene_report_infos",
                    new TreeMap<>(request.scene().reports())
                            .entrySet().stream()
                                    .map(
                                            report ->
                                                    Map.of(
                                                            "info_type", report.getKey(),
                                                            "info_content", report.getValue()))
                                    .toList());
        }
        return content;
    }

    private static Map<String, String> payee(AlipayIdentity payee) {
        var info = new TreeMap<String, String>();
        info.put("identity", payee.account());
        info.put("identity_type", payee.kind().transfer());
        if (!payee.name().isEmpty()) {
            info.put("name", payee.name());
        }
        return info;
    }

    private static Transfer transfer(TransferRequest request, Fields answer) throws Malformed {
        answer.same("out_biz_no", request.reference());
        if (!answer.text("trans_amount").isEmpty()
                && !answer.yuan("trans_amount").equals(request.amount())) {
            throw Malformed.mismatch("trans_amount is of something else");
        }
        return new Transfer(
                request.reference(),
                answer.text("order_id"),
                state(answer.required("status")),
                reason(answer));
    }

    private static Transfer.State state(String status) throws Malformed {
        return switch (status) {
            case "SUCCESS" -> Transfer.State.SUCCESS;
            case "DEALING", "WAIT_PAY" -> Transfer.State.PENDING;
            case "FAIL", "CLOSED" -> Transfer.State.FAILED;
            case "REFUND" -> Transfer.State.RETURNED;
            default -> throw new Malformed("status " + status);
        };
    }

    private static String reason(Fields answer) {
        return answer.text("error_code").isEmpty()
                ? answer.text("fail_reason")
                : answer.text("error_code");
    }
}
