package shop.fahuo.simulator.courier.zto;

/// In which of its ways this ZTO behaves.
///
/// @param sign as the application was set up
/// @param repeat what a partnerOrderCode that is known gets: nobody has documented it
/// @param numbers whether a query writes `scanType` as a number
/// @param bound whether the account of electronic waybills is bound to the application
public record ZtoStyle(ZtoSign sign, Repeat repeat, boolean numbers, boolean bound) {

    public static final ZtoStyle PLAIN = new ZtoStyle(ZtoSign.PLAIN, Repeat.SAME, false, true);

    /// What a partnerOrderCode that is known gets.
    public enum Repeat {
        /// The first answer again.
        SAME,
        /// A refusal.
        ERROR,
        /// Another waybill, which costs money again.
        NEW_NUMBER
    }

    public ZtoStyle with(ZtoSign sign) {
        return new ZtoStyle(sign, repeat, numbers, bound);
    }

    public ZtoStyle with(Repeat repeat) {
        return new ZtoStyle(sign, repeat, numbers, bound);
    }

    public ZtoStyle withNumbers() {
        return new ZtoStyle(sign, repeat, true, bound);
    }

    public ZtoStyle unbound() {
        return new ZtoStyle(sign, repeat, numbers, false);
    }
}
