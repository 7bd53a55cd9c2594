package shop.fahuo.core.courier;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// What a courier asks for one of its products, and until when it will be there.
///
/// @param name the courier's words for the product
/// @param fee empty when it was not priced
/// @param promised the end of the promised span; empty when nothing is promised
public record Quote(
        ProductCode product, String name, Optional<Fen> fee, Optional<Instant> promised) {}
