package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;

import java.time.Instant;

/// Money that went back, at once.
///
/// @param request the merchant's number of it, once per trade
public record AlipayRefund(String request, AlipayTrade trade, Fen amount, Instant at) {}
