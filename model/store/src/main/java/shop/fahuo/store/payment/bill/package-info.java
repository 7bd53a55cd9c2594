/// Bills of providers held against the shop's own money: days, differences and what people did
/// about them.
package shop.fahuo.store.payment.bill;
