/// Money that was paid and goes back, in words that do not depend on who moves it.
package shop.fahuo.core.payment;
