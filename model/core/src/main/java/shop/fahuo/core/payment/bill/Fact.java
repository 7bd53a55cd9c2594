package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;

import java.time.LocalDate;

/// What one side says of an item on one day.
///
/// @param day whose bill, or on which day it happened here
/// @param amount as the merchant's account sees it: what leaves is negative
/// @param fee what the provider keeps of it; zero for [Side#OURS]
/// @param state the side's own word; empty in fund bills
public record Fact(
        Side side, LocalDate day, Fen amount, Fen fee, Standing standing, String state) {}
