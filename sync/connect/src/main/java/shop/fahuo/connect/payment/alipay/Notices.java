package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.http.FormText;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Opens notifies that a relay has kept as they came; it holds no keys, so the signature is checked
/// here, as Alipay's SDKs do in `rsaCheckV1`: over the decoded form, without `sign` and without
/// `sign_type`.
public final class Notices {

    /// What Alipay wants for an answer; anything else and it asks again.
    public static final String HEARD = "success";

    private final AlipayAccount account;

    public Notices(AlipayAccount account) {
        this.account = account;
    }

    /// @param body the form as it came, in UTF-8
    /// @return nothing for whatever is not from Alipay, or not for this app and its merchant
    public Optional<Notice> open(byte[] body) {
        var form = FormText.read(new String(body, StandardCharsets.UTF_8));
        return isSigned(account.keys().alipay(), form) && isOurs(form)
                ? read(new Fields(JsonMapper.shared().valueToTree(form)))
                : Optional.empty();
    }

    static boolean isSigned(PublicKey key, Map<String, String> form) {
        var signed = new HashMap<>(form);
        signed.remove("sign_type");
        return Rsa2.verify(key, SigningText.of(signed), form.getOrDefault("sign", ""));
    }

    private boolean isOurs(Map<String, String> form) {
        return account.app().equals(form.get("app_id"))
                && account.seller().equals(form.get("seller_id"));
    }

    private static Optional<Notice> read(Fields form) {
        try {
            var sent = form.time("notify_time");
            return sent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Notice(
                                    form.required("notify_id"),
                                    sent.get(),
                                    form.required("out_trade_no"),
                                    form.required("trade_no"),
                                    form.text("out_biz_no"),
                                    form.required("trade_status"),
                                    form.yuan("total_amount")));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
