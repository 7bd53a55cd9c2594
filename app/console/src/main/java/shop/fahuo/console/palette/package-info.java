/// One field from which every command can be given and everything found.
package shop.fahuo.console.palette;
