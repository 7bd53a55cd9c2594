/// WeChat Pay APIv3, and shipping information for mini-programs.
package shop.fahuo.connect.payment.wechat;
