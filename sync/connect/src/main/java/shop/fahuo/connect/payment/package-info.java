/// Payment providers behind one interface: ask, close, refund, fetch bills.
package shop.fahuo.connect.payment;
