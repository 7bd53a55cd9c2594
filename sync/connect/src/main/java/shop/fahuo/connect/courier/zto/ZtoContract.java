package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.Secret;

import java.util.Optional;

/// Under which agreement waybills are taken, as ZTO numbers it.
///
/// @param partnerType 1 for a group, 2 for everybody else
/// @param orderType 1 全网件, 2 预约件, 4 星联 (not of a group). 3, 预约件 without a number, gives nothing
///   that a label could be made of
/// @param account number of the e-waybill account; empty where the kind needs none
/// @param password of that account
/// @param customer of a group; else empty
/// @param repeats whether ZTO was seen to answer a repeated reference of this account with the same
///   number; no document promises it
public record ZtoContract(
        int partnerType,
        int orderType,
        String account,
        Optional<Secret> password,
        String customer,
        boolean repeats) {

    private static final int GROUP = 1;
    private static final int BOOKED = 2;
    private static final int STAR = 4;

    public ZtoContract {
        boolean isKnown = partnerType == GROUP || partnerType == 2;
        if (!isKnown || !Integer.toString(orderType).matches(kinds(partnerType))) {
            throw new IllegalArgumentException(
                    "no order type " + orderType + " of partner type " + partnerType);
        }
    }

    /// Order types, as a pattern.
    static String kinds(int partnerType) {
        return partnerType == GROUP ? "[12]" : "[124]";
    }

    boolean isGroup() {
        return partnerType == GROUP;
    }

    /// `accountInfo.type`
    int kind() {
        return orderType == STAR ? 74 : 1;
    }

    /// 预约件 can be cancelled; numbers of 全网件 are taken back by ZTO itself when nobody has scanned
    /// them for a month or two.
    boolean isCancellable() {
        return orderType == BOOKED;
    }
}
