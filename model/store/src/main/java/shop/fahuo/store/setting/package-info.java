/// What the shop has set, the red switch first of all.
package shop.fahuo.store.setting;
