/// Taking a buyer's personal data out of an order that has ended.
package shop.fahuo.console.erasure;
