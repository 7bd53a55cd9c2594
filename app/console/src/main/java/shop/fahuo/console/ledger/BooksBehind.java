package shop.fahuo.console.ledger;

import shop.fahuo.store.commission.CommissionReader;
import shop.fahuo.store.distributor.Forests;
import shop.fahuo.store.ledger.AccountReader;
import shop.fahuo.store.settlement.PayoutDesk;
import shop.fahuo.store.settlement.SafeReader;

/// What the books are read from.
///
/// @param people says what they are called
public record BooksBehind(
        AccountReader accounts,
        CommissionReader shares,
        PayoutDesk payouts,
        SafeReader safe,
        Forests people) {}
