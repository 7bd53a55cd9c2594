/// What goes to printers: every label once, and again only when a person wants it, with a stamp.
package shop.fahuo.store.print;
