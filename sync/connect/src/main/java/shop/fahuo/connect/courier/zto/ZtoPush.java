package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.CourierPush;
import shop.fahuo.connect.courier.wire.Digests;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.connect.http.FormText;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// Trace pushes: a form whose `data` is signed with the app's secret, always by `base64(md5(…))`.
public final class ZtoPush implements CourierPush {

    private static final String TAKEN =
            "{\"message\":\"调用成功\",\"status\":true,\"result\":\"成功\",\"statusCode\":\"200\"}";
    private static final String AGAIN =
            "{\"message\":\"调用失败\",\"status\":false,\"result\":\"失败\",\"statusCode\":\"500\"}";

    private final ZtoAccount account;

    ZtoPush(ZtoAccount account) {
        this.account = account;
    }

    @Override
    public Push open(byte[] body) {
        var form = FormText.read(new String(body, StandardCharsets.UTF_8));
        var data = form.getOrDefault("data", "");
        if (!form.getOrDefault("msg_type", "").equals("Traces") || data.isEmpty()) {
            return unheard(Why.UNREADABLE);
        }
        if (!form.getOrDefault("company_id", "").equals(account.app())) {
            return unheard(Why.OTHER_ACCOUNT);
        }
        return isSigned(data, form.getOrDefault("data_digest", ""))
                ? heard(data)
                : unheard(Why.BAD_DIGEST);
    }

    private boolean isSigned(String data, String digest) {
        var ours = Digests.md5(data + account.secret().text());
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8), digest.getBytes(StandardCharsets.UTF_8));
    }

    /// Signed, but not to be read: it would come for ever if it were not answered.
    private static Push heard(String data) {
        try {
            return new Push.Heard(List.of(event(Fields.read(data))), 0, TAKEN);
        } catch (Malformed e) {
            return new Push.Heard(List.of(), 1, TAKEN);
        }
    }

    private static TrackEvent event(Fields scan) throws Malformed {
        var action = scan.required("action");
        return new TrackEvent(
                Courier.ZTO,
                scan.waybill("billCode"),
                action,
                scan.text("desc"),
                (scan.text("city") + " " + scan.text("facilityName")).strip(),
                scan.time("actionTime"),
                ZtoStatus.pushed(action));
    }

    private static Push unheard(Why why) {
        return new Push.Unheard(why, AGAIN);
    }
}
