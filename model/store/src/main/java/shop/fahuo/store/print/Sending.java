package shop.fahuo.store.print;

import shop.fahuo.core.Sha256;

import java.util.Optional;

/// A paper that is about to be sent.
///
/// @param hash of the dots that will be printed
/// @param made the label's dots, when this is their first print; kept for the next
public record Sending(PrintItem item, Sha256 hash, Optional<StoredLabel> made) {}
