/// Runs that pay commission out: what they would pay, who agrees, and what has become of the money.
package shop.fahuo.console.settlement;
