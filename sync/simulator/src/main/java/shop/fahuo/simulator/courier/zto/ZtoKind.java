package shop.fahuo.simulator.courier.zto;

/// What kind of order it is.
public enum ZtoKind {
    /// 全网件: the number is sold at once, and nobody can give it back.
    FULL_NET,
    /// 预约件: somebody comes for it.
    BOOKED
}
