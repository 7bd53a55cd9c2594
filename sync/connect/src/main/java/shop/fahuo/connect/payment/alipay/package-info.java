/// Alipay's open platform, v2 gateway: ask, close, refund, fetch and read bills, share and
/// transfer.
///
/// Sharing ([AlipayRoyalties]) and transfers ([AlipayTransfers]) stand behind no interface that
/// WeChat Pay's would stand behind too. Receivers are named in other ways, Alipay wants a business
/// scene where WeChat wants an encrypted name, what is left of a trade is freed by a flag here and
/// by a call there, a share comes back with a refund here and by a return order there, and a WeChat
/// transfer is finished by its receiver. What settlement needs of both will say what they have in
/// common.
package shop.fahuo.connect.payment.alipay;
