package shop.fahuo.simulator.payment.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the shop told the mini-program's host of how an order was shipped.
///
/// @param logistics as `logistics_type`: 1 express, 2 in town, 3 virtual, 4 fetched
/// @param mode as `delivery_mode`: 1 in one, 2 in parts
/// @param again whether the one chance to tell it anew is used
public record WechatShipment(
        int logistics,
        int mode,
        List<Item> items,
        boolean complete,
        boolean again,
        Instant uploaded) {

    private static final int EXPRESS = 1;

    public WechatShipment {
        items = List.copyOf(items);
    }

    /// @param number the courier's; empty unless it is by express
    public record Item(String company, String number, String description) {}

    /// When it counts as received though the buyer never said so.
    Instant assumed() {
        return uploaded.plus(Duration.ofDays(logistics == EXPRESS ? 10 : 2));
    }
}
