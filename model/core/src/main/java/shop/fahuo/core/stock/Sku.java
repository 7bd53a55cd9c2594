package shop.fahuo.core.stock;

import shop.fahuo.core.Fen;

/// A thing that is sold (规格).
///
/// @param price what the catalogue asks for one unit; an order line keeps the price it was sold at
/// @param weightGrams of one unit with its own packing, 0 for virtual goods
/// @param safetyStock the level at which the shop wants to hear about it
public record Sku(
        SkuCode code, String name, SkuKind kind, Fen price, int weightGrams, int safetyStock) {}
