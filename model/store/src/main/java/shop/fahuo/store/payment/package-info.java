/// Money that orders claim to have been paid with, and what their providers say of it.
package shop.fahuo.store.payment;
