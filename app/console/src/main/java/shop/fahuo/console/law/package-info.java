/// What the law would ask of the shop's commission, in words.
package shop.fahuo.console.law;
