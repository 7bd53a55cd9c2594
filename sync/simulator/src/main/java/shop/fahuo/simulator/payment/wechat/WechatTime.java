package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Moments as WeChat Pay writes them.
final class WechatTime {

    private static final DateTimeFormatter BILL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShopTime.ZONE);

    private WechatTime() {}

    /// `2018-06-08T10:34:56+08:00`.
    static String wire(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ShopTime.ZONE));
    }

    /// `2018-06-08 10:34:56`.
    static String bill(Instant at) {
        return BILL.format(at);
    }
}
