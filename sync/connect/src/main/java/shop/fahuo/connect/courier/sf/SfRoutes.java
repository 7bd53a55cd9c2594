package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.WaybillNumber;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `EXP_RECE_SEARCH_ROUTES`: the scans of up to ten parcels, of the last three months.
final class SfRoutes {

    static final String SERVICE = "EXP_RECE_SEARCH_ROUTES";
    static final int MOST = 10;

    private SfRoutes() {}

    /// Ends of phones in the order of the numbers, where any is known.
    static ObjectNode question(List<Followed> parcels) {
        var body = Fields.object().put("language", "zh-CN").put("trackingType", "1");
        var numbers = body.putArray("trackingNumber");
        parcels.forEach(parcel -> numbers.add(parcel.number().value()));
        body.put("methodType", "1");
        if (parcels.stream().anyMatch(parcel -> !parcel.phoneTail().isEmpty())) {
            body.put(
                    "checkPhoneNo",
                    parcels.stream().map(Followed::phoneTail).collect(Collectors.joining(",")));
        }
        return body;
    }

    static CourierReply<List<TrackEvent>> read(List<Followed> parcels, Fields result) {
        var asked = parcels.stream().map(Followed::number).collect(Collectors.toSet());
        var events = new ArrayList<TrackEvent>();
        try {
            for (var parcel : result.list("routeResps")) {
                var number = parcel.waybill("mailNo");
                if (!asked.contains(number)) {
                    throw Malformed.mismatch("mailNo");
                }
                for (var scan : parcel.list("routes")) {
                    events.add(event(number, scan));
                }
            }
            return new Ok<>(events);
        } catch (Malformed e) {
            return e.unknown();
        }
    }

    /// As routes are polled, and as they are pushed.
    static TrackEvent event(WaybillNumber number, Fields scan) throws Malformed {
        var op = scan.required("opCode");
        var status = SfStatus.of(scan.text("firstStatusCode"), op, scan.text("reasonCode"));
        return new TrackEvent(
                Courier.SF,
                number,
                op,
                scan.text("remark"),
                scan.text("acceptAddress"),
                scan.time("acceptTime"),
                status);
    }
}
