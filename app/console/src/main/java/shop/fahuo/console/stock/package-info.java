/// What there is of everything, and the rows that each figure of it is made of.
package shop.fahuo.console.stock;
