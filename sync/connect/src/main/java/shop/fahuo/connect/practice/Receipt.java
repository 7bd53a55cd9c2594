package shop.fahuo.connect.practice;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderNumber;

import java.time.Instant;

/// The channel's word that it did something.
///
/// @param number its own number for it
/// @param at when it did
/// @param content the digest of the request it did
public record Receipt(String number, OrderNumber order, Instant at, Sha256 content) {}
