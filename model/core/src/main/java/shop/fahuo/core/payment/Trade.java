package shop.fahuo.core.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// A payment as its provider tells it.
///
/// @param number the shop's number for it (`out_trade_no`)
/// @param transaction the provider's number; empty while nobody has paid
/// @param total what the buyer was asked for
/// @param payer the provider's id of who paid; may be empty
/// @param receiver the merchant account that has the money (`mchid`, seller id); empty where the
///   provider does not say
public record Trade(
        Provider provider,
        String number,
        String transaction,
        TradeState state,
        Fen total,
        Optional<Instant> paid,
        String payer,
        String receiver) {}
