/// Settling commission: what is due to whom, what is withheld of it, by which way it goes, and what
/// is in the way. Pure. No tax advice.
package shop.fahuo.core.settlement;
