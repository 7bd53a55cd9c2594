package shop.fahuo.simulator.courier;

import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Times as both couriers write them: in China, and without saying so.
public final class WireTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShopTime.ZONE);

    private WireTime() {}

    public static String of(Instant at) {
        return FORM.format(at);
    }
}
