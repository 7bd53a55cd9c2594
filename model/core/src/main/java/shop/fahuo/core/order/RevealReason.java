package shop.fahuo.core.order;

/// Why somebody reads a recipient in full, as a code that can be counted.
///
/// The names are kept for ever: the log of events is read by them.
public enum RevealReason {
    /// To write it on a parcel that is packed by hand.
    PACK,
    /// To ring or to write to the buyer.
    CONTACT,
    /// To see whether the address is right.
    ADDRESS,
    OTHER
}
