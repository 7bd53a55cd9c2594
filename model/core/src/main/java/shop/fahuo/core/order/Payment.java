package shop.fahuo.core.order;

/// How the channel says an order was paid; all fields may be empty.
///
/// @param method the channel's word (`微信`, `支付宝`, …)
/// @param reference the provider's transaction number
public record Payment(String method, String reference) {

    public static final Payment UNSTATED = new Payment("", "");
}
