/// Boxes: what is in them, the waybills that are booked for them, and what the courier said.
package shop.fahuo.store.parcel;
