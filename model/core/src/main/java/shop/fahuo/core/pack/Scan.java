package shop.fahuo.core.pack;

/// What one scan did to a parcel that is being packed.
public sealed interface Scan {

    /// It belongs there, and is in now.
    record Ticked(PackSession after, PackItem item) implements Scan {}

    /// It was the last thing that was missing.
    record Complete(PackSession after, PackItem item) implements Scan {}

    /// It belongs there, but as many as there should be are in.
    record TooMany(PackItem item) implements Scan {}

    /// Nothing of that name belongs there; [Meaning] says what else it may be.
    record NotInIt(String code) implements Scan {}
}
