package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.Secret;

import java.util.Optional;

/// Under which agreement waybills are taken, as ZTO numbers it.
///
/// @param partnerType 1 for a group, 2 for everybody else
/// @param orderType 全网件, 预约件, …: of a group 1 and 2, of everybody else 1 to 4
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
    private static final int STAR = 4;

    public ZtoContract {
        if (partnerType < 1 || partnerType > 2 || orderType < 1 || orderType > most(partnerType)) {
            throw new IllegalArgumentException(
                    "no order type " + orderType + " of partner type " + partnerType);
        }
    }

    static int most(int partnerType) {
        return partnerType == GROUP ? 2 : STAR;
    }

    /// Whether waybills are taken from an e-waybill account's stock.
    boolean needsAccount() {
        return partnerType != GROUP && orderType != 3;
    }

    boolean isGroup() {
        return partnerType == GROUP;
    }

    /// `accountInfo.type`
    int kind() {
        return partnerType != GROUP && orderType == STAR ? 74 : 1;
    }

    /// 预约件 can be cancelled; numbers of 全网件 are taken back by ZTO itself when nobody has scanned
    /// them for a month or two.
    boolean isCancellable() {
        return orderType == 2 || (partnerType != GROUP && orderType == 3);
    }
}
