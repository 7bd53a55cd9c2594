/// Couriers behind one interface: reach, price, book, find again, take back, follow.
package shop.fahuo.connect.courier;
