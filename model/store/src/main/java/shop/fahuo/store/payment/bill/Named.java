package shop.fahuo.store.payment.bill;

import shop.fahuo.core.payment.bill.Item.Names;
import shop.fahuo.core.payment.bill.ItemKey;

/// An item of ours, with its texts.
record Named(ItemKey key, Names names) {}
