/// Alipay on loopback: the v2 gateway with RSA2, with plain keys or with certificates.
package shop.fahuo.simulator.payment.alipay;
