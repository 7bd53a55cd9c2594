package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Scan;

/// What SF calls a scan.
///
/// @param code its `opCode`
/// @param first its `firstStatusCode`; empty where none is known
/// @param second its `secondaryStatusCode`
/// @param reason its `reasonCode`, told in pushes alone
record SfWords(String code, String text, Status first, Status second, Status reason) {

    /// A code and its name.
    record Status(String code, String name) {

        static final Status NONE = new Status("", "");
    }

    static SfWords of(Scan scan) {
        var site = scan.site();
        return switch (scan.step()) {
            case HANDED_IN -> known("655", "合作点已代收", "7 待揽收", "701 待揽收");
            case COLLECTED -> known("50", "顺丰速运 已收取快件", "1 已揽收", "101 已揽收");
            case SORTED -> moving("30", "快件在【%s】完成分拣，准备发往 【%s】".formatted(site, scan.next()));
            case LEFT -> moving("36", "快件离开【%s】，正发往 【%s】".formatted(site, scan.next()));
            case ARRIVED -> moving("31", "快件到达 【%s】".formatted(site));
            case AT_STATION -> moving("44", "快件到达【%s】，正在分配最合适的快递员".formatted(site));
            case OUT -> known("204", "快件交给%s，正在派送途中".formatted(scan.courier()), "3 派送中", "301 派送中");
            case IN_LOCKER -> known("125", "快件已存放至丰巢智能柜，请及时取件", "11 待取件", "1101 待取件");
            case AT_COUNTER -> known("642", "快件已送至合作点，请及时取件", "11 待取件", "1101 待取件");
            case SIGNED, OUT_OF_LOCKER -> known("80", "已签收，感谢使用顺丰，期待再次为您服务", "4 已签收", "401 已签收");
            case MISSED -> failed("70", "快件派送不成功（因收件人不在），正在处理中，待再次派送", "1 收件人不在");
            case LOCKER_FULL -> failed("70", "快件派送不成功（因智能柜已满），待再次派送", "3 智能柜已满");
            case PROBLEM -> failed("33", "快件派送不成功（因地址不详），待进一步处理", "14 地址不详");
            case TURNED_BACK -> odd("99", "应寄件人要求，快件正在退回", "2 退回");
            case GIVEN_BACK -> odd("648", "快件已退回，寄件人已签收", "");
            case LOST -> odd("8000", "快件在运输途中遗失，订单已结束", "6 遗失");
        };
    }

    private static SfWords known(String code, String text, String first, String second) {
        return new SfWords(code, text, status(first), status(second), Status.NONE);
    }

    private static SfWords moving(String code, String text) {
        return known(code, text, "2 运送中", "201 运送中");
    }

    private static SfWords failed(String code, String text, String reason) {
        return new SfWords(code, text, status("13 派送失败"), status("1301 派送失败"), status(reason));
    }

    /// Without a status: nobody has shown one.
    private static SfWords odd(String code, String text, String reason) {
        return new SfWords(code, text, Status.NONE, Status.NONE, status(reason));
    }

    private static Status status(String words) {
        int space = words.indexOf(' ');
        return space < 0
                ? Status.NONE
                : new Status(words.substring(0, space), words.substring(space + 1));
    }
}
