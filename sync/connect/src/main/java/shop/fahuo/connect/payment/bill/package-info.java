/// Bill files of all providers, told apart by what is in them.
package shop.fahuo.connect.payment.bill;
