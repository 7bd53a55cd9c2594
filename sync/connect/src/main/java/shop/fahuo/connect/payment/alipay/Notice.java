package shop.fahuo.connect.payment.alipay;

import shop.fahuo.core.Fen;

import java.time.Instant;

/// A notify, verified. It says that something happened to a trade; ask before acting on it.
///
/// @param id the same when it is sent again
/// @param sent when this try was; Alipay tries for a day
/// @param number the shop's, of the trade
/// @param transaction Alipay's
/// @param refund the shop's reference of the refund it tells of; empty for a payment
/// @param status as Alipay writes it, such as `TRADE_SUCCESS`
/// @param total of the trade, whatever has gone back
public record Notice(
        String id,
        Instant sent,
        String number,
        String transaction,
        String refund,
        String status,
        Fen total) {}
