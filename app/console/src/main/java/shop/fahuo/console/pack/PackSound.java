package shop.fahuo.console.pack;

/// What a packer hears without looking.
public enum PackSound {
    /// One thing is in.
    TICK,
    /// The parcel is packed.
    DONE,
    /// Stop, and look.
    WRONG
}
