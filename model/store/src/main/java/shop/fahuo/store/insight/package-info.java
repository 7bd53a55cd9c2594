/// What the past says of what might be.
package shop.fahuo.store.insight;
