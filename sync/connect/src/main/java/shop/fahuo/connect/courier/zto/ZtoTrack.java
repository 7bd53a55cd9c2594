package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// `zto.merchant.waybill.track.query`: one parcel a call.
final class ZtoTrack {

    static final String API = "zto.merchant.waybill.track.query";

    private ZtoTrack() {}

    static ObjectNode question(Followed parcel) {
        return Fields.object()
                .put("billCode", parcel.number().value())
                .put("mobilePhone", parcel.phoneTail());
    }

    static CourierReply<List<TrackEvent>> read(Followed parcel, Fields answer) {
        var events = new ArrayList<TrackEvent>();
        try {
            for (var scan : answer.list("result")) {
                events.add(event(parcel, scan));
            }
            return new Ok<>(events);
        } catch (Malformed e) {
            return e.unknown();
        }
    }

    private static TrackEvent event(Followed parcel, Fields scan) throws Malformed {
        if (!scan.text("billCode").isEmpty()) {
            scan.same("billCode", parcel.number().value());
        }
        var type = scan.required("scanType");
        var site = scan.at("scanSite");
        return new TrackEvent(
                Courier.ZTO,
                parcel.number(),
                type,
                scan.text("desc"),
                (site.text("city") + " " + site.text("name")).strip(),
                scan.millis("scanDate"),
                ZtoStatus.queried(type));
    }
}
