/// Holding what the shop believes of its money against what the providers' bills say: the trade
/// bill, and the fund bill of what really moved.
package shop.fahuo.core.payment.bill;
