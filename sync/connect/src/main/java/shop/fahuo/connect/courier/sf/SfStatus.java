package shop.fahuo.connect.courier.sf;

import static shop.fahuo.core.courier.TrackStatus.CREATED;
import static shop.fahuo.core.courier.TrackStatus.DELIVERED;
import static shop.fahuo.core.courier.TrackStatus.DELIVERY_FAILED;
import static shop.fahuo.core.courier.TrackStatus.EXCEPTION;
import static shop.fahuo.core.courier.TrackStatus.IN_TRANSIT;
import static shop.fahuo.core.courier.TrackStatus.OUT_FOR_DELIVERY;
import static shop.fahuo.core.courier.TrackStatus.PICKED_UP;
import static shop.fahuo.core.courier.TrackStatus.READY_FOR_PICKUP;
import static shop.fahuo.core.courier.TrackStatus.RETURNED;
import static shop.fahuo.core.courier.TrackStatus.RETURNING;
import static shop.fahuo.core.courier.TrackStatus.UNKNOWN;

import shop.fahuo.core.courier.TrackStatus;

import java.util.Set;

/// What SF's codes say of where a parcel is. Made from real routes: tables of these codes that can
/// be found elsewhere take 80 for an arrival and 50 for a departure.
final class SfStatus {

    /// Lost, destroyed.
    private static final Set<String> ENDED_BADLY = Set.of("6", "2");

    /// Of a failed delivery: it waits to be fetched.
    private static final Set<String> TO_BE_FETCHED = Set.of("83", "85");

    private SfStatus() {}

    /// @param first `firstStatusCode`; empty where SF does not send it
    /// @param op `opCode`
    /// @param reason `reasonCode`; polled routes have none
    static TrackStatus of(String first, String op, String reason) {
        return switch (op) {
            // No first status says that a parcel goes back.
            case "99" -> reason.isEmpty() || reason.equals("2") ? RETURNING : IN_TRANSIT;
            case "631", "648" -> RETURNED;
            // The order is finished, which is nothing new, or has ended badly.
            case "8000" -> ENDED_BADLY.contains(reason) ? EXCEPTION : UNKNOWN;
            default -> {
                var known = first(first);
                yield known == UNKNOWN ? op(op, reason) : known;
            }
        };
    }

    private static TrackStatus first(String code) {
        return switch (code) {
            case "1" -> PICKED_UP;
            case "2" -> IN_TRANSIT;
            case "3" -> OUT_FOR_DELIVERY;
            case "4" -> DELIVERED;
            case "7" -> CREATED;
            case "11" -> READY_FOR_PICKUP;
            case "13" -> DELIVERY_FAILED;
            default -> UNKNOWN;
        };
    }

    private static TrackStatus op(String code, String reason) {
        return switch (code) {
            case "655" -> CREATED;
            case "50", "54" -> PICKED_UP;
            case "30", "31", "36", "44", "407", "501" -> IN_TRANSIT;
            case "204" -> OUT_FOR_DELIVERY;
            case "125", "642" -> READY_FOR_PICKUP;
            case "33", "70" -> TO_BE_FETCHED.contains(reason) ? READY_FOR_PICKUP : DELIVERY_FAILED;
            case "80" -> DELIVERED;
            default -> UNKNOWN;
        };
    }
}
