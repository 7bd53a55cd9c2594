package shop.fahuo.connect.courier.zto;

import static shop.fahuo.core.courier.TrackStatus.DELIVERED;
import static shop.fahuo.core.courier.TrackStatus.EXCEPTION;
import static shop.fahuo.core.courier.TrackStatus.IN_TRANSIT;
import static shop.fahuo.core.courier.TrackStatus.OUT_FOR_DELIVERY;
import static shop.fahuo.core.courier.TrackStatus.PICKED_UP;
import static shop.fahuo.core.courier.TrackStatus.READY_FOR_PICKUP;
import static shop.fahuo.core.courier.TrackStatus.RETURNED;
import static shop.fahuo.core.courier.TrackStatus.RETURNING;
import static shop.fahuo.core.courier.TrackStatus.UNKNOWN;

import shop.fahuo.core.courier.TrackStatus;

/// What ZTO's words for a scan mean. `ARRIVAL`, `DEPARTURE` and `SIGNED` are a truck's in a push
/// and a locker's in a query, so there is one table for each.
final class ZtoStatus {

    private ZtoStatus() {}

    static TrackStatus pushed(String action) {
        return switch (action) {
            case "GOT" -> PICKED_UP;
            case "DEPARTURE", "ARRIVAL" -> IN_TRANSIT;
            case "DISPATCH" -> OUT_FOR_DELIVERY;
            case "INBOUND", "HANDOVERSCAN_SIGNED" -> READY_FOR_PICKUP;
            case "SIGNED", "DEPARTURE_SIGNED" -> DELIVERED;
            case "PROBLEM" -> EXCEPTION;
            case "RETURN_SCAN" -> RETURNING;
            case "RETURN_SIGNED" -> RETURNED;
            default -> UNKNOWN;
        };
    }

    static TrackStatus queried(String scanType) {
        return switch (scanType) {
            case "收件", "1" -> PICKED_UP;
            case "发件", "2", "到件", "3", "转单", "9", "45", "安检" -> IN_TRANSIT;
            case "派件", "4", "DELIVERY" -> OUT_FOR_DELIVERY;
            case "ARRIVAL", "44", "7", "第三方签收" -> READY_FOR_PICKUP;
            case "签收", "5", "SIGNED" -> DELIVERED;
            case "问题件", "事件", "DEPARTURE" -> EXCEPTION;
            case "退件", "8" -> RETURNING;
            default -> UNKNOWN;
        };
    }
}
