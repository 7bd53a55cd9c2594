package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;

/// A payment or refund of a day, as the shop has it.
///
/// @param id under which it is found again, see [DayMatch#missing]
/// @param transaction the provider's number of the payment, of a refund too
/// @param amount negative for a refund
public record Ours(ItemKey key, long id, String transaction, Fen amount, Standing standing) {}
