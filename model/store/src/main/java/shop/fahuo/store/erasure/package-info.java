/// How personal data of orders goes away, and the history stays.
package shop.fahuo.store.erasure;
