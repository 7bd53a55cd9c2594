/// Alipay's open platform, v2 gateway: ask, close, refund, fetch and read bills, share and
/// transfer.
package shop.fahuo.connect.payment.alipay;
