package shop.fahuo.core.order;

/// Where an order was placed from, as far as the channel tells; each may be empty.
public record Origin(String ip, String device) {

    public static final Origin UNKNOWN = new Origin("", "");
}
