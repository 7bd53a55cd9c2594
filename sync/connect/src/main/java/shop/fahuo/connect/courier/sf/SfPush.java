package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierPush;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.TrackEvent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Route pushes. SF does not sign them: whoever receives them has a secret path. A scan comes about
/// four times, and in no order.
public final class SfPush implements CourierPush {

    private static final String TAKEN = "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}";
    private static final String AGAIN = "{\"return_code\":\"1000\",\"return_msg\":\"系统异常\"}";

    /// A scan that cannot be read is counted and answered all the same: it would come for ever.
    @Override
    public Push open(byte[] body) {
        try {
            var scans =
                    Fields.read(new String(body, StandardCharsets.UTF_8))
                            .at("Body")
                            .at("WaybillRoute");
            return scans.node().isArray() ? heard(scans) : unreadable();
        } catch (Malformed e) {
            return unreadable();
        }
    }

    private static Push heard(Fields scans) {
        var events = new ArrayList<TrackEvent>();
        int unread = 0;
        for (var scan : scans.list()) {
            try {
                events.add(SfRoutes.event(scan.waybill("mailno"), scan));
            } catch (Malformed e) {
                unread++;
            }
        }
        return new Push.Heard(events, unread, TAKEN);
    }

    private static Push unreadable() {
        return new Push.Unheard(Why.UNREADABLE, AGAIN);
    }
}
