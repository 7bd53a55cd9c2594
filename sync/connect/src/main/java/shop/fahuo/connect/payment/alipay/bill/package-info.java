/// Alipay's bills: an archive with two GBK files, one of them with the rows.
package shop.fahuo.connect.payment.alipay.bill;
