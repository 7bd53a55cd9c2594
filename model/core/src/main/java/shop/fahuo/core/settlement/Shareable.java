package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;

/// An order of which something is due to somebody, and that it may be shared from.
///
/// @param target who would get it, and out of which payment
/// @param due to them by the order
/// @param window what WeChat Pay still lets be shared of the order
public record Shareable(PayoutTarget target, Fen due, SharingWindow window) {

    /// The same but for what is due.
    Shareable upTo(Fen amount) {
        return new Shareable(target, amount, window);
    }
}
