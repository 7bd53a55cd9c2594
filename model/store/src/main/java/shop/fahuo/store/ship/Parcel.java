package shop.fahuo.store.ship;

/// The courier's name and number for a box; both empty for what is delivered as a secret.
public record Parcel(String courier, String waybill) {

    /// Longer ones are typing errors.
    public static final int MAX_COURIER = 40;

    public static final int MAX_WAYBILL = 64;

    static final Parcel NONE = new Parcel("", "");
}
