/// Who brought whom, whose line each distributor is in, and how each stands.
package shop.fahuo.core.distributor;
