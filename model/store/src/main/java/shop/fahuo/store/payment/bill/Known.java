package shop.fahuo.store.payment.bill;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.bill.Fact;
import shop.fahuo.core.payment.bill.Item.Names;

import java.time.Instant;
import java.util.Optional;

/// What the shop itself has of an item.
///
/// @param since when it came to know
record Known(Fact fact, Names names, Optional<OrderId> order, Instant since) {}
