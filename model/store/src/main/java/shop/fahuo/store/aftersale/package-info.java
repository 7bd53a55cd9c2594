/// How long an order that has arrived may come back.
package shop.fahuo.store.aftersale;
