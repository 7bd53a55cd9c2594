package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Scan;

import java.util.Optional;

/// What ZTO calls a scan. A push and a query have words of their own, and some of the words are the
/// same and mean something else: `ARRIVAL` is a parcel in a centre to the one, and one in a locker
/// to the other.
///
/// @param action in a push
/// @param scan in a query
/// @param number in a query that has numbers for the words, of which not every word has one
record ZtoWords(String action, String scan, String number, String text) {

    /// Empty for what ZTO does not scan.
    static Optional<ZtoWords> of(Scan scan) {
        var site = scan.site();
        return switch (scan.step()) {
            case HANDED_IN, SORTED -> Optional.empty();
            case COLLECTED -> said("GOT 收件 1", "【%s】的%s 已揽收".formatted(site, scan.courier()));
            case LEFT -> said("DEPARTURE 发件 2", "快件离开【%s】，已发往【%s】".formatted(site, scan.next()));
            case ARRIVED, AT_STATION -> said("ARRIVAL 到件 3", "快件已经到达【%s】".formatted(site));
            case OUT -> said("DISPATCH 派件 4", "【%s】的%s 正在派件".formatted(site, scan.courier()));
            case IN_LOCKER -> said("INBOUND ARRIVAL 44", "快件已存放至丰巢智能柜，请及时取件");
            case AT_COUNTER -> said("HANDOVERSCAN_SIGNED 第三方签收 7", "快件已送达驿站，请及时取件");
            case OUT_OF_LOCKER -> said("DEPARTURE_SIGNED SIGNED 5", "快件已从智能柜取出");
            case SIGNED -> said("SIGNED 签收 5", "快件已签收，签收人：本人");
            case MISSED -> said("PROBLEM 问题件 问题件", "收件人不在，改日派送");
            case LOCKER_FULL -> said("PROBLEM DEPARTURE 问题件", "智能柜已满，改日派送");
            case PROBLEM -> said("PROBLEM 问题件 问题件", "地址不详，联系不上收件人");
            case LOST -> said("PROBLEM 问题件 问题件", "快件遗失");
            case TURNED_BACK -> said("RETURN_SCAN 退件 8", "快件退回，由【%s】发出".formatted(site));
            case GIVEN_BACK -> said("RETURN_SIGNED 退件 8", "快件已退回，寄件人已签收");
        };
    }

    private static Optional<ZtoWords> said(String names, String text) {
        var words = names.split(" ");
        return Optional.of(new ZtoWords(words[0], words[1], words[2], text));
    }

    boolean isSigned() {
        return action.endsWith("SIGNED");
    }
}
