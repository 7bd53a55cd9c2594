/// What every account has, whoever is at the other end.
package shop.fahuo.connect.account;
