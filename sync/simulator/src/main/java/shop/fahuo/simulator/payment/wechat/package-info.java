/// WeChat Pay on loopback (APIv3), and the part of the mini-program's host that deals with
/// shipping.
package shop.fahuo.simulator.payment.wechat;
