/// The packing desk: who has which parcel before them, and what was packed.
package shop.fahuo.store.pack;
