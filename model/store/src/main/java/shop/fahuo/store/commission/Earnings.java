package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;

/// What the books say of one distributor.
///
/// @param held not his yet
/// @param payable to be paid out
/// @param leaving on its way in a payout
/// @param owed paid out for what came back later
public record Earnings(DistributorCode payee, Fen held, Fen payable, Fen leaving, Fen owed) {}
