/// What is scanned into a box at the packing desk, and what the box should weigh.
package shop.fahuo.core.pack;
