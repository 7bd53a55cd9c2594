package shop.fahuo.labels.page;

/// What a courier is to mind about a parcel, in the order of SF's `printIcon` bits.
public enum Sign {
    HEAVY("重货"),
    CRAB("蟹"),
    FRESH("生鲜"),
    FRAGILE("易碎"),
    MEDICAL("医药"),
    Z("Z"),
    WINE("酒");

    private final String mark;

    Sign(String mark) {
        this.mark = mark;
    }

    /// What stands in its box.
    public String mark() {
        return mark;
    }
}
