package shop.fahuo.core;

import java.time.ZoneId;

/// The shop's clock on the wall: every time without a zone in a file or on a screen is in [#ZONE].
public final class ShopTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ShopTime() {}
}
